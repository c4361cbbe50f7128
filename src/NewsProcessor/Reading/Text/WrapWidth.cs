namespace NewsProcessor.Reading.Text;

/// <summary>Finds the column at which a text was broken into lines.</summary>
static class WrapWidth
{
    const int Narrowest = 40, Widest = 140;

    /// <summary>A newspaper's column is narrower, and breaks words.</summary>
    const int NarrowestColumn = 22, FewestBrokenWords = 3;

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
        for (var beyond = 0; width >= NarrowestColumn && (beyond += byWidth[width]) <= allowed;)
            width--;
        // A few lines may be wider than the margin (addresses do not break); the margin is where full lines gather.
        return width > Widest || width < NarrowestColumn || (width < Narrowest && BrokenWords(text, lines) < FewestBrokenWords) ? null : Fullest(text, lines, Math.Min(Widest, width + 3), byWidth);
    }

    /// <summary>How many lines end inside a word.</summary>
    static int BrokenWords(string text, IReadOnlyList<TextLine> lines)
    {
        var broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
            broken += lines[i].Width > NarrowestColumn / 2 && !lines[i + 1].IsBlank && text[lines[i].End - 1] is '-' && char.IsLower(text[lines[i].End - 2]) && char.IsLower(text[lines[i + 1].Start]) ? 1 : 0;
        return broken;
    }

    static int? Fullest(string text, IReadOnlyList<TextLine> lines, int width, ReadOnlySpan<int> byWidth)
    {
        while (width > NarrowestColumn && byWidth[width] == 0)
            width--;
        var (full, broken, ragged, ended, setIn) = (0, 0, 0, 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            // What is set in opens a paragraph, as typists do it.
            if (lines[i].Width < width * 3 / 4 || lines[i + 1].IsBlank || lines[i + 1].Marked || lines[i + 1].Indent > lines[i].Indent)
                continue;
            broken++;
            var fills = lines[i].IsFull(lines[i + 1], width);
            setIn += lines[i].Indent > lines[i + 1].Indent && char.IsLower(text[lines[i + 1].Start]) ? 1 : 0;
            if (fills)
                full++;
            else if (char.IsLower(text[lines[i + 1].Start]))
                ragged++;
            ended += fills && BlockTraits.Ends(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)) ? 1 : 0;
        }
        // A margin breaks sentences; full lines that most often end with one are paragraphs.
        if (full + ragged + setIn < 2 || (full + ragged) * 5 < broken * 2 || ended * 4 > (full + ragged) * 3)
            return null;
        // Typists break lines by eye, short of the margin; programs fill them.
        return ragged * 5 > full ? width - Slack : width;
    }
}
