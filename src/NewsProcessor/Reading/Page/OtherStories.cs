namespace NewsProcessor.Reading.Page;

/// <summary>Other stories that a page shows beside or below its own, each in an article element of its own as HTML has them.</summary>
static class OtherStories
{
    /// <summary>Takes the blocks of other articles out of the body, where the headline's own article has a body.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="headline">The index of the headline's block, or -1.</param>
    /// <param name="inBody">Which of them the judge took.</param>
    public static void Leave(IReadOnlyList<Block> blocks, int headline, bool[] inBody)
    {
        if (headline < 0 || headline >= blocks.Count || Outermost(blocks[headline].Region) is not { } own)
            return;
        if (!blocks.Any(block => inBody[block.Index] && RegionMeasures.IsProse(block) && own.Holds(block.Region)))
            return;
        foreach (var block in blocks)
            inBody[block.Index] &= own.Holds(block.Region) || Outermost(block.Region) is null;
    }

    /// <summary>The outermost article element around.</summary>
    public static Region? Outermost(Region region)
    {
        Region? outermost = null;
        for (var outer = region; outer is not null; outer = outer.Parent)
            outermost = outer.Tag == "article" ? outer : outermost;
        return outermost;
    }
}
