using System.Buffers;
using System.Globalization;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Cuts a line into tokens. Han and hangul units stand alone; abbreviations with inner dots ("p.m.", "ม.ค.") are one word.</summary>
static class DateTokens
{
    const int LongestName = 40;

    /// <summary>Every decimal digit of the Basic Multilingual Plane.</summary>
    public static SearchValues<char> Digits { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(char.IsDigit)]);

    public static List<DateToken> Of(ReadOnlySpan<char> line, int start, int end)
    {
        var tokens = new List<DateToken>();
        var spaced = true;
        for (var at = start; at < end;)
        {
            var c = line[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' or '\u061C' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069'))
            {
                spaced |= char.IsWhiteSpace(c);
                at++;
                continue;
            }
            var token = char.IsDigit(c) ? Number(line, at, end, spaced) : IsLetter(c) ? Word(line, at, end, spaced) : new(DateTokenKind.Mark, at, 1, Plain(c), spaced, null);
            tokens.Add(token);
            at = token.End;
            spaced = false;
        }
        return tokens;
    }

    static DateToken Number(ReadOnlySpan<char> line, int start, int end, bool spaced)
    {
        var (at, value) = (start, 0);
        var stop = YearEnd(line, start, end);
        for (; at < stop && char.IsDigit(line[at]); at++)
            value = at - start < 9 ? (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(line[at]) : -1;
        return new(DateTokenKind.Number, start, at - start, value, spaced, null);
    }

    /// <summary>A year that a copied page glued to a time ("20232:23 PM") or to another date ("20239. March") ends after four digits.</summary>
    static int YearEnd(ReadOnlySpan<char> line, int start, int end)
    {
        var digits = line[start..end].IndexOfAnyExceptInRange('0', '9');
        return digits is 5 or 6 && line[start + digits] is ':' or '.' && line[start..] is ['1', '9', ..] or ['2', '0', ..] ? start + 4 : end;
    }

    static DateToken Word(ReadOnlySpan<char> line, int start, int end, bool spaced)
    {
        Span<char> folded = stackalloc char[LongestName];
        var at = Append(line, start, end, folded, out var length);
        var name = length > 0 ? DateNames.Find(folded[..length]) : null;
        if (name is null && at - start <= 3)
            name = Dotted(line, ref at, end, folded, length);
        else if (length > 0 && DateNames.StartsPhrase(folded[..length]))
            name = Phrase(line, ref at, end, folded, length) ?? name;
        return new(DateTokenKind.Word, start, at - start, 0, spaced, name);
    }

    /// <summary>One run of letters, folded; length 0 when it is longer than any name.</summary>
    static int Append(ReadOnlySpan<char> line, int at, int end, Span<char> folded, out int length)
    {
        length = 0;
        var fits = true;
        var start = at;
        for (; at < end && IsLetter(line[at]); at++)
        {
            if (at > start && (IsGlued(line[at - 1], line[at]) || ((IsUnit(line[at]) || IsUnit(line[at - 1])) && !IsDayName(line, at, end))))
                break;
            var c = DateNames.Fold(line[at]);
            if (c == '\0')
                continue;
            fits = fits && length < folded.Length;
            if (fits)
                folded[length++] = c;
        }
        if (!fits)
            length = 0;
        return at;
    }

    /// <summary>"a.m.", "p. m.", "ม.ค.": letters with dots between, as one name.</summary>
    static DateName? Dotted(ReadOnlySpan<char> line, ref int at, int end, Span<char> folded, int length)
    {
        var next = at;
        if (next >= end || line[next] != '.')
            return null;
        next++;
        while (next < end && line[next] is ' ' or '\u00A0' or '\u202F')
            next++;
        if (next >= end || !IsLetter(line[next]) || length == 0)
            return null;
        next = Append(line, next, end, folded[length..], out var more);
        if (more is 0 or > 3 || DateNames.Find(folded[..(length + more)]) is not { } name)
            return null;
        at = next;
        return name;
    }

    /// <summary>The longest name of two or three words that starts here.</summary>
    static DateName? Phrase(ReadOnlySpan<char> line, ref int at, int end, Span<char> folded, int length)
    {
        DateName? found = null;
        var next = at;
        for (var words = 2; words <= 3 && next + 1 < end && line[next] is ' ' or '-' or '\u00A0' && IsLetter(line[next + 1]) && length + 2 < folded.Length; words++)
        {
            folded[length++] = ' ';
            next = Append(line, next + 1, end, folded[length..], out var more);
            if (more == 0)
                break;
            length += more;
            if (DateNames.Find(folded[..length]) is { } name)
                (found, at) = (name, next);
        }
        return found;
    }

    static bool IsLetter(char c) => c < 0x80 ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A capital after a small letter: where a copied page lost the space ("PressApril 28").</summary>
    static bool IsGlued(char before, char after) => char.IsUpper(after) && char.IsLower(before);

    /// <summary>The characters that count years to seconds in Chinese, Japanese and Korean.</summary>
    static bool IsUnit(char c) => c is '年' or '月' or '日' or '號' or '号' or '時' or '时' or '點' or '点' or '分' or '秒' or '년' or '월' or '일' or '시' or '분' or '초';

    /// <summary>月曜日, 周日, 월요일: units inside a weekday's name.</summary>
    static bool IsDayName(ReadOnlySpan<char> line, int at, int end) =>
        line[at] is '曜' or '요' || line[at - 1] is '曜' or '요' or '周' or '週' or '期'
        || (at + 1 < end && line[at + 1] is '曜' or '요');

    static char Plain(char mark) => mark switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\uFF0D' => '-',
        '：' or '\uA789' => ':',
        '／' or '\u2044' => '/',
        '．' or '。' => '.',
        '，' or '、' or '،' => ',',
        '（' => '(',
        '）' => ')',
        '’' or 'ʼ' or '‘' => '\'',
        _ => mark,
    };
}
