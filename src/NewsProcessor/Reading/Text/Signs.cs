using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>What a character is to the measures of a text's blocks.</summary>
[Flags]
enum SignKind : byte
{
    None = 0,
    Letter = 1,
    Capital = 2,

    /// <summary>One of ours, 0 to 9.</summary>
    Digit = 4,

    /// <summary>A letter, digit, apostrophe or hyphen: what follows begins no word.</summary>
    Joins = 8,

    /// <summary>A Chinese, Japanese or Korean character.</summary>
    Wide = 16,

    /// <summary>A mark that is counted.</summary>
    Mark = 32,
}

/// <summary>The kinds of all characters by a table: each character of a text is looked at.</summary>
static class Signs
{
    const string Marks = ",、，;،.!?…。।？！:|•·›»>/@©ⓒ";

    static readonly SignKind[] _kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Kind((char)code))];

    public static SignKind Of(char sign) => _kinds[sign];

    static SignKind Kind(char sign)
    {
        var kind = char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '-' ? SignKind.Joins : SignKind.None;
        if (char.IsLetter(sign))
            return kind | SignKind.Letter | (char.IsUpper(sign) ? SignKind.Capital : SignKind.None) | (Caseless.IsHanOrKana(sign) || Caseless.IsHangul(sign) ? SignKind.Wide : SignKind.None);
        return kind | (char.IsAsciiDigit(sign) ? SignKind.Digit : Marks.Contains(sign, StringComparison.Ordinal) ? SignKind.Mark : SignKind.None);
    }
}
