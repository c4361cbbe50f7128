namespace NewsProcessor.Reading.Page;

/// <summary>Lists inside the running text: items without links and without names of page furniture, between paragraphs of the same element.</summary>
static class BareLists
{
    const int Reach = 15;

    const Marks Furniture = Marks.Related | Marks.Share | Marks.Newsletter | Marks.Comment | Marks.Ad | Marks.Navigation | Marks.Topic | Marks.Author | Marks.Consent | Marks.Hidden | Marks.Insert | Marks.Media | Marks.Picture;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them the judge took; items of such lists are added.</param>
    public static void Add(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var last = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (inBody[i])
                last = i;
            else if (last >= 0 && i - last <= Reach && Home(blocks[i]) is { } home && IsParagraphOf(home, blocks[last]) && Next(blocks, inBody, i) is { } next && IsParagraphOf(home, next))
                (inBody[i], last) = (true, i);
        }
    }

    /// <summary>The element around the list of a bare item.</summary>
    static Region? Home(Block block)
    {
        if (block.LinkLength > 0 || (block.Region.Near & Furniture) != Marks.None)
            return null;
        var item = block.Region.Tag == "li" ? block.Region : block.Region.Parent;
        return item is { Tag: "li", Parent: { Tag: "ul" or "ol", Parent: { } home } } ? home : null;
    }

    static bool IsParagraphOf(Region home, Block block) => block.Region.Parent == home || block.Region == home || Home(block) == home || block.Region.Parent?.Parent == home;

    static Block? Next(IReadOnlyList<Block> blocks, bool[] inBody, int from)
    {
        for (var i = from + 1; i < blocks.Count && i <= from + Reach; i++)
        {
            if (inBody[i])
                return blocks[i];
        }
        return null;
    }
}
