using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// Turns the layout of wires into that of plain text: a paragraph a line, heading lines without their signs.
/// Where paragraphs are indented, a line at the margin goes on with the one before it.
/// </summary>
static partial class WireLayout
{
    /// <summary>Characters from which a line is long, and of the widest that wires break their lines at.</summary>
    const int LongLine = 45, WidestLine = 80;

    /// <summary>The share of the widest line from which a line is full, and goes on in the next.</summary>
    const double FullShare = 0.6;

    const int FewestSetIn = 2;

    /// <summary>The text below the heading, one paragraph a line.</summary>
    public static string Laid(string text)
    {
        var laid = new StringBuilder();
        var lines = text.Split('\n');
        var (inParagraph, apart, last, open) = (false, IsWrapped(text) || IsSetIn(lines), 0, true);
        var full = lines.Select(line => line.TrimEnd().Length).Where(length => length <= WidestLine).DefaultIfEmpty().Max() * FullShare;
        var rows = Rows(Array.ConvertAll(lines, line => Unmarked(line).Line.Trim()));
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var (body, heads) = Unmarked(line);
            var words = body.Trim();
            var row = rows[i];
            Append(laid, words, opens: heads || IsIndented(line), goesOn: inParagraph && !heads && !row && !(open && IsListed(words)) && (last >= full || (words.Length > 0 && char.IsLower(words[0]))));
            // ANPA 1312's quad left ends a line for good.
            inParagraph = body.Length > 0 && !heads && !row && !words.Contains("://", StringComparison.Ordinal) && !line.EndsWith('<') && (apart || IsIndented(line) || inParagraph);
            last = line.TrimEnd().Length;
            // A dash within a sentence lists nothing.
            open = words.Length == 0 || words[^1] is '.' or ':' or '!' or '?' or ';' || (open && IsListed(words));
        }
        return laid.ToString();
    }

    /// <summary>Whether most lines have columns; services mark prose as tables too.</summary>
    public static bool HasColumns(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Count(line => line.Contains("  ", StringComparison.Ordinal) || line.AsSpan().ContainsAny('\t', ';')) * 2 > lines.Length;
    }

    /// <summary>Which lines are rows of a table: those of three columns and more, and those of two that stand by others. A gap in a sentence makes no row.</summary>
    public static bool[] Rows(IReadOnlyList<string> lines)
    {
        List<(int Line, int Gaps)> written = [.. lines.Index().Where(line => line.Item.Length > 0).Select(line => (line.Index, Row(line.Item)?.Count(letter => letter == '\t') ?? 0))];
        var rows = new bool[lines.Count];
        for (var i = 0; i < written.Count; i++)
            rows[written[i].Line] = written[i].Gaps > 1 || (written[i].Gaps == 1 && ((i > 0 && written[i - 1].Gaps > 0) || (i + 1 < written.Count && written[i + 1].Gaps > 0)));
        return rows;
    }

    /// <summary>A table's row with a tab between its columns, which three blanks or a tab part, or two before a figure at its end, or AP's semicolons; null for another line.</summary>
    public static string? Row(string line) =>
        Semicolons().IsMatch(line) ? string.Join('\t', line.TrimStart('^').Split(';').Select(Cell))
        : Spaced().IsMatch(line) ? string.Join('\t', Gaps().Split(line.TrimStart('^')).Select(Cell)) : null;

    /// <summary>AP writes a dash as an underscore, and a half as a brace.</summary>
    static string Cell(string cell) => cell == "_" ? "–" : cell.Replace('{', '½');

    /// <summary>The column before must not end a sentence: many typists set two blanks there.</summary>
    [GeneratedRegex(@"[^\s.!?:;,](?: {3,}\S|\t+\S| {2,}[$€£+(-]?\d\S*$)", RegexOptions.NonBacktracking)]
    private static partial Regex Spaced();

    /// <summary>Two or more with no blank behind, as a sentence would have it.</summary>
    [GeneratedRegex(@"^[^;]{0,60}(?:;(?:[^;\s][^;]{0,40})?){2,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Semicolons();

    [GeneratedRegex(@" {2,}|\t+", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();

    /// <summary>Blank lines between blocks of long lines at the margin, or one such block: no line is a paragraph of its own.</summary>
    static bool IsWrapped(string text)
    {
        var lines = text.Trim().Split('\n');
        var written = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Length == written.Count)
            return written.Count > 1 && !HasColumns(text) && written.TrueForAll(line => line.Length <= WidestLine && !IsIndented(line)) && written.SkipLast(1).All(line => line.Length >= LongLine);
        return !HasColumns(text) && written.Count(line => line.Length >= LongLine && !IsIndented(line)) * 3 > written.Count && written.Count(line => line.Length > WidestLine) * 2 < written.Count(line => line.Length is >= LongLine and <= WidestLine);
    }

    /// <summary>Whether paragraphs below the first are set in and go on at the margin.</summary>
    static bool IsSetIn(string[] lines) =>
        Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Count(i => IsIndented(lines[i]) && lines[i].Length >= LongLine && lines[i + 1].Length > 0 && !IsIndented(lines[i + 1])) >= FewestSetIn;

    /// <summary>An item of a list.</summary>
    static bool IsListed(string line) => line is ['-' or '*' or '•' or '+', ' ', ..] or ['-', '-', ' ', ..];

    static void Append(StringBuilder laid, string line, bool opens, bool goesOn)
    {
        if (opens)
            laid.Append("\n\n");
        else if (goesOn && line.Length > 0 && laid.Length > 0)
            TextBlocks.Glue(laid, line);
        else
            laid.Append('\n');
        laid.Append(line);
    }

    /// <summary>ANPA 1312 sets heading lines between ^ and &lt;.</summary>
    static (string Line, bool Heads) Unmarked(string line)
    {
        var trimmed = line.TrimEnd();
        var heads = trimmed.StartsWith('^');
        return (trimmed.TrimStart('^').TrimEnd('<', '^', '='), heads);
    }

    static bool IsIndented(string line) => line.StartsWith('\t') || line.StartsWith("  ", StringComparison.Ordinal);
}
