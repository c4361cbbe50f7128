using System.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// Turns the layout of wires into that of plain text: a paragraph a line, heading lines without their signs.
/// Where paragraphs are indented, a line at the margin goes on with the one before it.
/// </summary>
static class WireLayout
{
    /// <summary>Characters from which a line is long, and of the widest that wires break their lines at.</summary>
    const int LongLine = 45, WidestLine = 80;

    /// <summary>The text below the heading, one paragraph a line.</summary>
    public static string Laid(string text)
    {
        var laid = new StringBuilder();
        var (inParagraph, apart) = (false, IsWrapped(text));
        foreach (var line in text.Split('\n'))
        {
            var (body, heads) = Unmarked(line);
            Append(laid, body.Trim(), opens: heads || IsIndented(line), goesOn: inParagraph && !heads);
            inParagraph = body.Length > 0 && !heads && (apart || IsIndented(line) || inParagraph);
        }
        return laid.ToString();
    }

    /// <summary>Whether most lines have columns; services mark prose as tables too.</summary>
    public static bool HasColumns(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Count(line => line.Contains("  ", StringComparison.Ordinal) || line.AsSpan().ContainsAny('\t', ';')) * 2 > lines.Length;
    }

    /// <summary>Blank lines between blocks of long lines at the margin, or one such block: no line is a paragraph of its own.</summary>
    static bool IsWrapped(string text)
    {
        var lines = text.Trim().Split('\n');
        var written = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Length == written.Count)
            return written.Count > 1 && !HasColumns(text) && written.TrueForAll(line => line.Length <= WidestLine && !IsIndented(line)) && written.SkipLast(1).All(line => line.Length >= LongLine);
        return !HasColumns(text) && written.Count(line => line.Length >= LongLine && !IsIndented(line)) * 3 > written.Count;
    }

    static void Append(StringBuilder laid, string line, bool opens, bool goesOn)
    {
        if (opens)
            laid.Append("\n\n");
        else if (goesOn && line.Length > 0)
            laid.Append(' ');
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
