using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Markup;

/// <summary>Plain text inside a news format as paragraphs: apart by blank lines, by indents as wires set them, else one a line.</summary>
static class TypedText
{
    const int ShortestWrap = 45, LongestWrap = 90;

    public static IEnumerable<Paragraph> Paragraphs(string text)
    {
        var lines = Outdented(text.ReplaceLineEndings("\n").Split('\n'));
        var joined = new InlineRun();
        var (apart, wrapped, broken) = (Apart(lines), IsWrapped(lines), false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!joined.IsEmpty && Starts(lines, i, apart, wrapped))
                yield return Paragraph(joined.Take().Text);
            if (!joined.IsEmpty && !broken && !IsUnparted(lines[i - 1], lines[i]))
                joined.Space();
            broken = i + 1 < lines.Length && BreaksWord(lines[i], lines[i + 1]) && !Starts(lines, i + 1, apart, wrapped);
            joined.Append(broken ? WithoutHyphen(lines[i].AsSpan().TrimEnd()) : lines[i]);
        }
        if (!joined.IsEmpty)
            yield return Paragraph(joined.Take().Text);
    }

    /// <summary>A paragraph, or one of the points that wires set above a story, each behind an asterisk.</summary>
    static Paragraph Paragraph(string text) => text is ['*' or '•', ' ', var first, ..] && char.IsLetterOrDigit(first) ? new(ParagraphKind.ListItem, text[2..]) : new(ParagraphKind.Paragraph, text);

    /// <summary>Whether a text is set as wires are, with an indent before each paragraph, behind the end of a sentence, and none before the lines that go on; or in columns. Markup that is laid out for reading indents them all.</summary>
    public static bool IsWrapped(string text)
    {
        if (!text.Contains('\n'))
            return false;
        var lines = text.ReplaceLineEndings("\n").Split('\n').Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Count(HasColumns) > 2)
            return true;
        var above = lines.Zip(lines.Skip(1)).Where(pair => !char.IsWhiteSpace(pair.First[0]) && IsIndented(pair.Second)).Select(pair => pair.First.TrimEnd()).ToList();
        return above.Count > 0 && above.Count(EndsSentence) * 3 >= above.Count * 2 && lines.Count(line => !char.IsWhiteSpace(line[0])) > 1 && lines.TrueForAll(line => line.TrimEnd().Length <= LongestWrap);
    }

    /// <summary>Whether a hyphen at a long line's end broke a word.</summary>
    static bool BreaksWord(string line, string next) => line.TrimEnd() is { Length: >= ShortestWrap } kept && kept[^1] == '-' && char.IsLower(kept[^2]) && next.TrimStart() is [var first, ..] && char.IsLower(first);

    /// <summary>Without the hyphen at its end, unless the word has another: "mother-in-".</summary>
    static ReadOnlySpan<char> WithoutHyphen(ReadOnlySpan<char> line) => line[(line.LastIndexOf(' ') + 1)..^1].Contains('-') ? line : line[..^1];

    /// <summary>Scripts without spaces go on over a line's end.</summary>
    static bool IsUnparted(string before, string line) => before.TrimEnd() is [.., var last] && line.TrimStart() is [var first, ..] && Caseless.IsUnparted(last) && Caseless.IsUnparted(first);

    /// <summary>Without the margin that all lines share.</summary>
    static string[] Outdented(string[] lines)
    {
        var margin = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty().Min();
        return margin == 0 ? lines : Array.ConvertAll(lines, line => line.Length > margin ? line[margin..] : line.TrimStart());
    }

    enum Separator { Blank, Indent, Line }

    static Separator Apart(string[] lines)
    {
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        var last = Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first >= 0 && lines[first..last].Any(string.IsNullOrWhiteSpace))
            return Separator.Blank;
        var indented = lines.Count(IsIndented);
        return indented > 0 && indented < lines.Count(line => line.Length > 0) ? Separator.Indent : Separator.Line;
    }

    static bool Starts(string[] lines, int i, Separator apart, bool wrapped) => (HasColumns(lines[i]) && HasColumns(lines[i - 1])) || apart switch
    {
        Separator.Blank => string.IsNullOrWhiteSpace(lines[i]) || IsIndented(lines[i]),
        Separator.Indent => IsIndented(lines[i]),
        _ => wrapped ? EndsParagraph(lines[i - 1]) : !RunsOn(lines[i - 1], lines[i]),
    };

    /// <summary>A short line with a sentence's end is a paragraph's last.</summary>
    static bool EndsParagraph(string line) => line.TrimEnd() is { Length: > 0 and < ShortestWrap } before && EndsSentence(before);

    /// <summary>Of texts too short to tell how they are cut: a long line without an end, and small letters behind it.</summary>
    static bool RunsOn(string before, string line) =>
        before.TrimEnd() is { Length: >= ShortestWrap and <= LongestWrap } kept && !EndsSentence(kept) && kept[^1] is not (':' or ';') && line.TrimStart() is [var first, ..] && char.IsLower(first);

    static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or '"' or '”' or '»';

    /// <summary>Lines cut at a column, as teleprinters did: nearly all of like length, and most end inside a sentence.</summary>
    static bool IsWrapped(string[] lines)
    {
        var full = lines.Count(line => line.Length is >= ShortestWrap and <= LongestWrap);
        var ended = lines.Count(line => line.TrimEnd() is { Length: >= ShortestWrap } kept && kept[^1] is '.' or '!' or '?' or ':' or '"' or '”');
        return lines.Length > 3 && full * 10 > lines.Length * 6 && ended * 2 < full && lines.All(line => line.Length <= LongestWrap);
    }

    /// <summary>Whether a line is a row of figures set in columns.</summary>
    static bool HasColumns(string line) => line.Trim() is var row && row.Contains("   ", StringComparison.Ordinal) && !EndsSentence(row);

    static bool IsIndented(string line) => line.Length > 2 && (line[0] is '\t' or '\u3000' || (line[0] == ' ' && line[1] == ' ')) && !string.IsNullOrWhiteSpace(line);
}
