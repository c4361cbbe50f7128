using System.Globalization;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Whether decoded bytes look like a text that people write.</summary>
static class Look
{
    /// <summary>Where windows-1252 has these, windows-1254 has the letters of Turkish, and far more texts are Turkish than Icelandic.</summary>
    const string IcelandicOrTurkish = "þðýÞÐÝ";

    /// <summary>No more than one in a thousand characters impossible: replaced bytes, C1 controls, private or unassigned characters.</summary>
    /// <param name="cut">The sample may end within a character.</param>
    public static bool IsPlausible(ReadOnlySpan<char> text, bool cut = false)
    {
        var impossible = 0;
        foreach (var c in cut && text.Length > 1 ? text[..^1] : text)
            impossible += IsImpossible(c) ? 1 : 0;
        return impossible * 1000 <= text.Length;
    }

    public static bool IsImpossible(char c) => c switch
    {
        < '\u0080' => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u001A'),
        <= '\u009F' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF') => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned,
    };

    /// <summary>
    /// How far a text of one single-byte charset looks like writing: letters that stand with letters of their own script and case count for it, symbols inside words,
    /// capitals after small letters, two scripts in one word and impossible characters against it.
    /// </summary>
    public static int Score(ReadOnlySpan<char> text)
    {
        var score = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (before, c, after) = (at > 0 ? text[at - 1] : ' ', text[at], at + 1 < text.Length ? text[at + 1] : ' ');
            if (c < '\u0080')
                continue;
            if (IsImpossible(c))
                score -= 20;
            else if (!char.IsLetter(c))
                score += c is '«' or '»' ? 1 : !char.IsLetter(before) || !char.IsLetter(after) || c is '\u00AD' or '\u00B7' ? 0 : c is '\u2019' ? 1 : -4;
            else if ((char.IsUpper(c) && char.IsLower(before)) || (char.IsLetter(before) && Script(before) != Script(c)) || (char.IsLetter(after) && Script(after) != Script(c)))
                score -= 4;
            else
                score += IcelandicOrTurkish.Contains(c, StringComparison.Ordinal) ? -1 : 1;
        }
        return score;
    }

    static int Script(char c) => c switch { < '\u0370' => 0, < '\u0400' => 1, < '\u0530' => 2, < '\u0600' => 3, < '\u0E00' => 4, < '\u0E80' => 5, _ => 0 };
}
