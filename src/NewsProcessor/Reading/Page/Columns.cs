namespace NewsProcessor.Reading.Page;

/// <summary>Pages that tables lay out, as all were before style sheets: the story stands in one cell, and those beside and below it hold the rest of the site.</summary>
static class Columns
{
    const double MostOfIt = 0.5;

    /// <summary>The story goes on below where more of it stands there.</summary>
    const double MostBelow = 0.15;

    const int LeastProse = 3;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="headlineBlock">The index of the headline's block, or -1.</param>
    /// <param name="inBody">Which of them the judge took; those of other columns, and above a headline in the story's own, are left out.</param>
    public static void Leave(IReadOnlyList<Block> blocks, int headlineBlock, bool[] inBody)
    {
        var body = blocks.Where(block => inBody[block.Index]).ToList();
        var all = body.Sum(block => block.Text.Length);
        var lengths = new Dictionary<Region, int>();
        foreach (var block in body)
        {
            for (var region = block.Region; region is not null; region = region.Parent)
            {
                if (region is { Tag: "td", ProseBlocks: >= LeastProse })
                    lengths[region] = lengths.GetValueOrDefault(region) + block.Text.Length;
            }
        }
        var column = lengths.Where(cell => cell.Value >= all * MostOfIt).Select(cell => cell.Key).MaxBy(cell => cell.Depth);
        if (column?.Parent is not { Tag: "tr" } row)
            return;
        var last = body.FindLast(block => column.Holds(block.Region))!.Index;
        var below = body.FindAll(block => block.Index > last && !row.Holds(block.Region));
        var top = headlineBlock >= 0 && headlineBlock < blocks.Count && column.Holds(blocks[headlineBlock].Region) ? headlineBlock : 0;
        foreach (var block in body.Where(block => !column.Holds(block.Region) && (row.Holds(block.Region) || block.Index < top)))
            inBody[block.Index] = false;
        if (below.Sum(block => block.Text.Length) < all * MostBelow)
            below.ForEach(block => inBody[block.Index] = false);
    }
}
