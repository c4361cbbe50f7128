namespace NewsProcessor.Reading.Text;

/// <summary>Finds the column at which a text was broken into lines.</summary>
static class WrapWidth
{
    const int Narrowest = 40, Widest = 140;

    /// <summary>Columns that a typist leaves free.</summary>
    const int Slack = 12;

    /// <summary>The width in columns, or null for a text whose lines are whole paragraphs.</summary>
    public static int? Of(string text, IReadOnlyList<TextLine> lines)
    {
        Span<int> byWidth = stackalloc int[Widest + 2];
        foreach (var line in lines)
            byWidth[Math.Min(line.Width, Widest + 1)]++;
        var allowed = 2 + lines.Count / 100;
        var width = Widest + 1;
        for (var beyond = 0; width >= Narrowest && (beyond += byWidth[width]) <= allowed;)
            width--;
        // A few lines may be wider than the margin (addresses do not break); the margin is where full lines gather.
        return width > Widest || width < Narrowest ? null : Fullest(text, lines, Math.Min(Widest, width + 3), byWidth);
    }

    static int? Fullest(string text, IReadOnlyList<TextLine> lines, int width, ReadOnlySpan<int> byWidth)
    {
        while (width > Narrowest && byWidth[width] == 0)
            width--;
        var (full, broken, ragged) = (0, 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Width < width * 3 / 4 || lines[i + 1].IsBlank || lines[i + 1].Marked)
                continue;
            broken++;
            if (lines[i].IsFull(lines[i + 1], width))
                full++;
            else if (char.IsLower(text[lines[i + 1].Start]))
                ragged++;
        }
        if (full + ragged < 2 || (full + ragged) * 5 < broken * 2)
            return null;
        // Typists break lines by eye, short of the margin; programs fill them.
        return ragged * 5 > full ? width - Slack : width;
    }
}
