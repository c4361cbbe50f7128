namespace NewsProcessor.Reading.Newsroom;

/// <summary>Names in scripts without capitals, told by their length.</summary>
static class Caseless
{
    /// <summary>Japanese "大渡 美咲", or two to four words of an Indic, Arabic, Hebrew or Georgian script.</summary>
    public static bool IsName(string text)
    {
        // The middle dot parts the words of foreign names, which are in katakana; elsewhere it lists.
        if (text.Contains('・') && !text.All(c => c is '・' or 'ー' or (>= '\u30A0' and <= '\u30FF')))
            return false;
        var words = text.Split([' ', '　', '・'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && words.All(word => word.Length is >= 1 and <= 4 && word.All(IsHanOrKana)))
            return true;
        return words.Length is >= 2 and <= 4 && words.All(word => word.Length is >= 2 and <= 12 && IsOtherLetter(word[0]) && !IsHanOrKana(word[0]) && !IsHangul(word[0]));
    }

    /// <summary>A family name and given name written together: two to four Han characters, or three Hangul.</summary>
    public static bool IsShortName(string text) => (text.Length is >= 2 and <= 5 && text.All(IsHanOrKana)) || (text.Length is >= 2 and <= 4 && text.All(IsHangul));

    public static bool IsHanOrKana(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or '々' or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether lines break before and behind it without a blank: Han, kana, their punctuation and full-width forms.</summary>
    public static bool IsUnparted(char c) => IsHanOrKana(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60');

    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    static bool IsOtherLetter(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter;
}
