namespace NewsProcessor.Reading.Page;

/// <summary>Tells tables of data from tables that only lay out a page.</summary>
static class Tables
{
    const int LongestCell = 200;

    /// <summary>How many of the blocks from <paramref name="at"/> on are the cells of one row; 1 or less when none are.</summary>
    public static int Row(IReadOnlyList<Block> body, int at)
    {
        if (RowOf(body[at]) is not { } row)
            return 0;
        var end = at;
        while (end < body.Count && RowOf(body[end]) == row && body[end].Text.Length <= LongestCell)
            end++;
        return end - at;
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
