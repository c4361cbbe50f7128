using System.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// Turns the layout of wires into that of plain text: a paragraph a line, heading lines without their signs.
/// Where paragraphs are indented, a line at the margin goes on with the one before it.
/// </summary>
static class WireLayout
{
    public static string Laid(string text, WireHeader header)
    {
        var laid = new StringBuilder();
        var (first, inParagraph) = (true, false);
        foreach (var line in WireText.Typed(text).Split('\n'))
        {
            var (body, heads) = Unmarked(line);
            if (first && body.Length > 0 && heads && RepeatsKeyword(body, header))
                first = false;
            else if (header.Tabular)
                laid.Append(body).Append('\n');
            else
                Append(laid, body.Trim(), opens: heads || IsIndented(line), goesOn: inParagraph && !heads);
            first &= body.Length == 0;
            inParagraph = body.Length > 0 && !heads && (IsIndented(line) || inParagraph);
        }
        return laid.ToString();
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

    /// <summary>The keyword line again, as "BC-US--Storm, 1st Ld-Writethru,0456".</summary>
    static bool RepeatsKeyword(string line, WireHeader header) =>
        (line.Length > 3 && char.IsLetter(line[0]) && char.IsLetter(line[1]) && line[2] == '-')
        || (header.Slugline is { } slug && line.Contains(slug, StringComparison.OrdinalIgnoreCase) && line.Contains(',', StringComparison.Ordinal));
}
