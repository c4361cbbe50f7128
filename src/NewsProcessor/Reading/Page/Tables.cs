namespace NewsProcessor.Reading.Page;

/// <summary>Tells tables of data from tables that only lay out a page.</summary>
static class Tables
{
    const int LongestCell = 200;

    /// <summary>How many of the blocks from <paramref name="at"/> on are the cells of one row; 1 or less when none are.</summary>
    public static int Row(IReadOnlyList<Block> blocks, int at)
    {
        if (RowOf(blocks[at]) is not { } row)
            return 0;
        var end = at;
        while (end < blocks.Count && RowOf(blocks[end]) == row && blocks[end].Text.Length <= LongestCell)
            end++;
        return end - at;
    }

    /// <summary>A row is the body's as a whole or not at all: what the judge thinks of its cells on average.</summary>
    public static void WholeRows(IReadOnlyList<Block> blocks, float[] judged, float likely, bool[] inBody)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var cells = Row(blocks, at);
            if (cells > 1)
                Array.Fill(inBody, judged.AsSpan(at, cells).ToArray().Average() >= likely, at, cells);
            at += Math.Max(1, cells);
        }
    }

    static Region? RowOf(Block block)
    {
        var region = block.Region;
        for (var steps = 0; region is not null && steps < 4; region = region.Parent, steps++)
        {
            if (region.Tag == "tr")
                return region;
        }
        return null;
    }
}
