using System.Buffers;
using System.Text;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A text as blocks: a line each, or, where the text was broken at a margin, a paragraph each.</summary>
static class TextBlocks
{
    static readonly SearchValues<char> _lineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>White space but the blank, and control characters.</summary>
    static readonly SearchValues<char> _blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => letter != ' ' && (char.IsWhiteSpace(letter) || char.IsControl(letter)))]);

    /// <summary>Words before which a hyphen at the line's end belongs to the word: "Haupt- und Nebenstraßen".</summary>
    static readonly string[] _suspending = ["und ", "oder ", "bzw", "and ", "or ", "to ", "och ", "eller ", "og ", "en ", "of ", "et ", "ou ", "y ", "o ", "e "];

    /// <summary>Columns of a line of a headline set in two, and the fewest words of both.</summary>
    const int LongestHalf = 70, FewestWords = 4, LongestDateline = 80, MostPoints = 12;

    public static List<TextBlock> Of(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth.Of(text, lines);
        var setIn = width is null ? null : SetIn(text, lines);
        var blocks = new List<TextBlock>(lines.Count);
        var afterBlank = true;
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsBlank)
            {
                afterBlank = true;
                i++;
                continue;
            }
            var last = i;
            while (width is { } margin && last + 1 < lines.Count && Continues(text, lines[last], lines[last + 1], lines[i], margin) && (lines[i].Marked || !(lines[last + 1].Indent > setIn + 1)))
                last++;
            if (last == i && afterBlank && RunsOver(text, lines, i))
                last++;
            blocks.Add(new(Joined(text, lines, i, last, width), i, last - i + 1, lines[i].Indent, lines[i].Marked, afterBlank));
            afterBlank = false;
            i = last + 1;
            JoinDateline(blocks);
        }
        return blocks;
    }

    /// <summary>Joins the last paragraph with its dateline where that is a line of its own: press releases set it apart, some above points that sum the text up.</summary>
    static void JoinDateline(List<TextBlock> blocks)
    {
        var lead = blocks[^1];
        if (lead is { Marked: true } or { Text.Length: <= LongestDateline })
            return;
        var at = blocks.Count - 2;
        while (at >= 0 && at >= blocks.Count - MostPoints && blocks[at].Marked)
            at--;
        if (at < 0 || blocks[at].Marked || !IsDateline(blocks[at], lead))
            return;
        var line = at == blocks.Count - 2 ? blocks[at].Line : lead.Line;
        blocks[^1] = lead with { Text = $"{blocks[at].Text} {lead.Text}", Line = line, Lines = lead.Line + lead.Lines - line };
        blocks.RemoveAt(at);
    }

    static bool IsDateline(TextBlock line, TextBlock lead) =>
        line is { Lines: 1, Marked: false, Text: { Length: > 2 and <= LongestDateline } text } && text[^1] is '-' or '–' or '—' && Datelines.Read($"{text} {lead.Text}") is { Printed: var printed } && printed.Length == text.Length;

    static List<TextLine> Lines(string text)
    {
        var lines = new List<TextLine>();
        for (var from = 0; from <= text.Length;)
        {
            var length = text.AsSpan(from).IndexOfAny(_lineEnds);
            var to = length < 0 ? text.Length : from + length;
            lines.Add(TextLine.Of(text, from, to));
            from = to + (to + 1 < text.Length && text[to] == '\r' && text[to + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>A full line goes on in the next; so does one that stops short of the margin before a lower-case word.</summary>
    static bool Continues(string text, TextLine line, TextLine next, TextLine first, int margin)
    {
        if (next.IsBlank || next.Marked || next.IsSubhead || line.IsSubhead || (line == first && text[line.Start] == '(' && text[line.End - 1] == ')') || (text[next.Start] == '(' && WireMarkers.IsEditorsNote(text[next.Start..next.End])) || (text[line.End - 1] is '.' or '?' or '!' or '"' or '”' && IsTurn(text.AsSpan(next.Start, next.End - next.Start))))
            return false;
        // A deeper indent than the paragraph's own opens a new one, as typists do it.
        if ((next.Indent > first.Indent || next.Indent > line.Indent + 1) && !first.Marked)
            return false;
        return line.IsFull(next, margin) || (line.Width > margin * 2 / 3 && char.IsLower(text[next.Start]));
    }

    /// <summary>The indent of lines that go on, in a text whose paragraphs open with a deeper one, as typists set them; else null.</summary>
    static int? SetIn(string text, List<TextLine> lines)
    {
        int? margin = null;
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            var (opening, next) = (lines[i], lines[i + 1]);
            if (opening is { IsBlank: true } or { Marked: true } || next is { IsBlank: true } or { Marked: true })
                continue;
            if (!lines[i - 1].IsBlank && opening.Indent > next.Indent)
                margin ??= next.Indent;
            // A paragraph that is set in as a whole is a quotation.
            if (margin is not null && opening.Indent > margin && opening.Indent == next.Indent && !BlockTraits.Ends(text.AsSpan(opening.Start, opening.End - opening.Start)))
                return null;
        }
        return margin;
    }

    /// <summary>Two short lines between blank ones, the second of which goes on with a small letter: a headline set in two.</summary>
    static bool RunsOver(string text, List<TextLine> lines, int first)
    {
        if (first + 1 >= lines.Count || (first + 2 < lines.Count && !lines[first + 2].IsBlank))
            return false;
        var (line, next) = (lines[first], lines[first + 1]);
        return !next.IsBlank && line is { Marked: false, Width: <= LongestHalf } && next is { Marked: false, Width: <= LongestHalf } && line.Indent == next.Indent
            && char.IsUpper(text[line.Start]) && char.IsLower(text[next.Start]) && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] is '-' or '’')
            && Words(text, line) is var words and > 1 && Words(text, next) is var more and > 1 && words + more >= FewestWords;
    }

    static int Words(string text, TextLine line) => text.AsSpan(line.Start, line.End - line.Start).Count(' ') + 1;

    /// <summary>Whether a line opens a question or an answer: "Q: …", "R: …".</summary>
    static bool IsTurn(ReadOnlySpan<char> line) => line.Length > 3 && char.IsUpper(line[0]) && (line[1] is ':' && line[2] == ' ' || char.IsUpper(line[1]) && line[2] == ':' && line[3] == ' ');

    static string Joined(string text, List<TextLine> lines, int first, int last, int? margin)
    {
        if (first == last)
            return Spaced(text.AsSpan(lines[first].Start, lines[first].End - lines[first].Start));
        var joined = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var line = text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);
            if (joined.Length > 0 && !(HangulBreaks.AtMargin(lines[i - 1], margin) && HangulBreaks.InsideWord(text, lines[i - 1], lines[i])))
                Glue(joined, line);
            joined.Append(line);
        }
        return Spaced(joined.ToString());
    }

    /// <summary>What stands between two lines of a paragraph: nothing in scripts without spaces; a hyphen that only broke a word goes.</summary>
    public static void Glue(StringBuilder joined, ReadOnlySpan<char> next)
    {
        var end = joined[^1];
        if (Caseless.IsHanOrKana(end) || end is >= '\u3000' and <= '\u303F')
            return;
        if (end is '\u00AD')
            joined.Length--;
        else if (end is '-' or '‐' && joined.Length > 1 && char.IsLetterOrDigit(joined[^2]) && !Suspends(next))
            joined.Length -= char.IsLower(joined[^2]) && char.IsLower(next[0]) ? 1 : 0;
        else
            joined.Append(' ');
    }

    static bool Suspends(ReadOnlySpan<char> next)
    {
        foreach (var word in _suspending)
        {
            if (next.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The text with every run of white space, and of ASCII's separators, as one space.</summary>
    static string Spaced(ReadOnlySpan<char> text)
    {
        if (!NeedsSpacing(text))
            return text.ToString();
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var parts = char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
            if (char.IsControl(c) && !parts)
                continue;
            if (!parts)
                spaced.Append(c);
            else if (spaced.Length > 0 && spaced[^1] != ' ')
                spaced.Append(' ');
        }
        return spaced.ToString();
    }

    static bool NeedsSpacing(ReadOnlySpan<char> text) => text.ContainsAny(_blanks) || text.Contains("  ", StringComparison.Ordinal);
}
