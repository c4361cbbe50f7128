using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>One line as it stands in the file: where its text starts and ends, how wide it is, and its list marker.</summary>
/// <param name="Start">Where its text starts, list marker passed over.</param>
/// <param name="End">Where it ends, white space left out.</param>
/// <param name="Indent">Columns before the text.</param>
/// <param name="Width">Columns up to the text's end.</param>
/// <param name="FirstWord">Columns of its first word; of its first letter, where lines break between any two.</param>
/// <param name="Marked">Whether it has a list marker.</param>
/// <param name="Wide">Whether it ends in a script whose lines break between any two letters.</param>
/// <param name="EndsSentence">Whether it ends with such a script's full stop or closing bracket.</param>
/// <param name="IsSubhead">Whether dashes on both sides made it a subhead.</param>
readonly record struct TextLine(int Start, int End, int Indent, int Width, int FirstWord, bool Marked, bool Wide = false, bool EndsSentence = false, bool IsSubhead = false)
{
    public bool IsBlank => Start == End;

    /// <summary>Columns that a line of a script without spaces may leave free, so that no full stop or closing bracket begins the next.</summary>
    const int Hanging = 4;

    const int LongestSubhead = 60;

    /// <summary>Whether the next line's first word would not have fitted here, so that the break means nothing.</summary>
    public bool IsFull(TextLine next, int width) => !next.Marked && (Wide ? Width + 2 + (EndsSentence ? 0 : Hanging) > width : Width + 1 + next.FirstWord > width);

    /// <param name="text">The whole text.</param>
    /// <param name="from">Where the line starts.</param>
    /// <param name="to">Where it ends, the line break excluded.</param>
    public static TextLine Of(string text, int from, int to)
    {
        var (start, indent) = (from, 0);
        while (start < to && IsSpace(text[start]))
            indent += text[start++] switch { '\t' => 8, '\u3000' => 2, _ => 1 };
        while (to > start && IsSpace(text[to - 1]))
            to--;
        if (!HasWords(text.AsSpan(start, to - start)))
            return new(to, to, indent, 0, 0, false);
        var subhead = IsCrosshead(text.AsSpan(start, to - start));
        if (subhead)
            (start, to) = (start + 2, to - 2);
        var marker = MarkerLength(text.AsSpan(start, to - start));
        var width = indent + Columns(text.AsSpan(start, to - start));
        start += marker;
        while (start < to && IsSpace(text[start]))
            (start, marker) = (start + 1, marker + 1);
        return new(start, to, indent + marker, width, FirstWordOf(text.AsSpan(start, to - start)), marker > 0, IsWide(text[to - 1]), text[to - 1] is '。' or '」' or '』' or '！' or '？', subhead);
    }

    /// <summary>Rules of dashes, lone bullets and empty input fields count as blank lines.</summary>
    static bool HasWords(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    /// <summary>A subhead as agencies set it: "- ‘No life jackets’ -".</summary>
    public static bool IsCrosshead(ReadOnlySpan<char> line) => line is ['-' or '–', ' ', _, .., _, ' ', '-' or '–'] && line.Length <= LongestSubhead;

    static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F';

    /// <summary>List markers of text browsers and typists; "1." counts too, a lone dash with a space behind it as well.</summary>
    static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line.Length == 0)
            return 0;
        if ("•·▪■□☆◦●○*+‣∙▶►▸".Contains(line[0], StringComparison.Ordinal) && (line.Length == 1 || IsSpace(line[1])))
            return 1;
        if (line[0] is '-' && line.Length > 1 && IsSpace(line[1]))
            return 1;
        // Press releases set the points that sum them up behind two.
        return line is ['-', '-', _, ..] && IsSpace(line[2]) ? 2 : 0;
    }

    /// <summary>Columns on a terminal: East Asian characters take two, marks that join the letter before them none.</summary>
    static int Columns(ReadOnlySpan<char> line)
    {
        var columns = line.Length;
        if (!line.ContainsAnyInRange('\u0300', '\uFFFF'))
            return columns;
        foreach (var c in line)
        {
            if (c >= '\u0300' && IsWide(c))
                columns++;
            else if (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format)
                columns--;
        }
        return columns;
    }

    static int FirstWordOf(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && IsWide(line[0]))
            return 2;
        var end = line.IndexOfAny(' ', '\t', '\u00A0');
        return Columns(end < 0 ? line : line[..end]);
    }

    static bool IsWide(char c) => Caseless.IsUnparted(c) || Caseless.IsHangul(c);
}
