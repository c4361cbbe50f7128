namespace NewsProcessor.Reading.Page;

/// <summary>Short blocks that belong to what stands around them: subheads between paragraphs of the story, further items and cells, and who said what is quoted.</summary>
static class Between
{
    const int LongestSubhead = 120, LongestSpeaker = 120;

    /// <summary>The least probability of a table's cell, of a subhead or an item, and of a paragraph set as the one above it.</summary>
    const float Barely = 0.1f, Possible = 0.2f, AsLikelyAsNot = 0.4f;

    /// <summary>Blocks to the next one of the story.</summary>
    const int Reach = 2;

    const int FewestTitles = 3;

    const Marks Elsewhere = Marks.Related | Marks.Share | Marks.Newsletter | Marks.Comment | Marks.Ad | Marks.Author | Marks.Consent | Marks.Hidden | Marks.AsideTag | Marks.FormTag;

    const Marks Furniture = Elsewhere | Marks.Navigation | Marks.Media;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="judged">For each block, the probability that it belongs to the body.</param>
    /// <param name="inBody">Which of them the judge took; such blocks are added.</param>
    public static void Add(IReadOnlyList<Block> blocks, float[] judged, bool[] inBody)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!inBody[i])
                inBody[i] = IsSpeaker(blocks[i - 1], blocks[i], inBody[i - 1]) || IsSubhead(blocks, inBody, i, judged[i]) || (judged[i] >= AsLikelyAsNot && inBody[i - 1] && IsNextParagraph(blocks[i - 1], blocks[i]))
                    || (inBody[i - 1] && IsBeside(blocks[i - 1], blocks[i], judged[i]));
        }
        AddLikeOthers(blocks, inBody);
        AddTitles(blocks, inBody);
        AddAnnounced(blocks, inBody);
        for (var i = blocks.Count - 2; i >= 0; i--)
            inBody[i] |= inBody[i + 1] && IsBeside(blocks[i + 1], blocks[i], judged[i]);
    }

    /// <summary>A paragraph of sentences right below one of the story, set alike in the same element.</summary>
    static bool IsNextParagraph(Block paragraph, Block next) =>
        next.Region.Tag == "p" && next.Region.Parent == paragraph.Region.Parent && next.Region.Pattern == paragraph.Region.Pattern && next.LinkLength == 0 && RegionMeasures.IsProse(next) && RegionMeasures.IsProse(paragraph);

    /// <summary>Whether a block is an item of the same list, or a cell of the same table, as the one beside it.</summary>
    static bool IsBeside(Block taken, Block block, float likely) =>
        (likely >= Possible && IsNextItem(taken, block)) || (likely >= Barely && Tables.AreOfOne(taken, block));

    static bool IsNextItem(Block item, Block next) =>
        next.Region.Tag == "li" && next.Region.Parent == item.Region.Parent && next.LinkLength == 0 && item.LinkLength == 0 && (next.Region.Near & Furniture) == Marks.None;

    /// <summary>A heading between paragraphs of the story; where these are its neighbours in the same element, however unlikely it seems.</summary>
    static bool IsSubhead(IReadOnlyList<Block> blocks, bool[] inBody, int at, float likely)
    {
        var block = blocks[at];
        if (block.Region.Tag is not ['h', >= '2' and <= '5'] || block.LinkLength > 0 || block.Text.Length > LongestSubhead || (block.Region.Near & Furniture) != Marks.None)
            return false;
        var above = Enumerable.Range(1, Reach).Select(back => at - back).FirstOrDefault(before => before >= 0 && inBody[before], -1);
        if (above < 0 || blocks[above].Region.Tag[0] == 'h')
            return false;
        var home = Home(blocks[above], block);
        return Enumerable.Range(at + 1, Reach).Any(next => next < blocks.Count && inBody[next] && Home(blocks[next], block) == home) && (likely >= Possible || (home == 0 && inBody[at + 1]));
    }

    /// <summary>A heading right above a paragraph of the story in the same element, where headings set alike are the story's: entries of a live blog, each in an element of its own.</summary>
    static void AddLikeOthers(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var like = blocks.Where(block => inBody[block.Index] && block.Region.Tag[0] == 'h').Select(block => block.Region.Pattern).ToHashSet();
        for (var i = 0; like.Count > 0 && i < blocks.Count - 1; i++)
        {
            if (!inBody[i] && inBody[i + 1] && like.Contains(blocks[i].Region.Pattern) && blocks[i].LinkLength == 0 && blocks[i].Text.Length <= LongestSubhead && Home(blocks[i + 1], blocks[i]) == 0)
                inBody[i] = true;
        }
    }

    /// <summary>The titles of a live blog's entries: headings set alike below the story's start, right above most of which stands text of the story, with what belongs to the entry between.</summary>
    static void AddTitles(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var first = Array.IndexOf(inBody, true);
        foreach (var titles in blocks.Skip(Math.Max(0, first - Reach)).Where(block => block.Region.Tag is "h2" or "h3" && block.LinkLength == 0 && block.Text.Length <= LongestSubhead && (block.Region.Near & Elsewhere) == Marks.None).GroupBy(block => block.Region.Pattern))
        {
            var above = titles.Where(title => Enumerable.Range(title.Index + 1, Reach).Any(next => next < blocks.Count && inBody[next])).ToList();
            if (first >= 0 && above.Count >= FewestTitles && above.Count * 4 >= titles.Count() * 3)
                above.ForEach(title => inBody[title.Index] = true);
        }
    }

    /// <summary>The list below a paragraph of the story that ends in a colon, where the story goes on below it in the same element.</summary>
    static void AddAnnounced(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (inBody[i] || blocks[i].Region is not { Tag: "li", Parent: { } list } || !inBody[i - 1] || blocks[i - 1].Region.Parent != list.Parent || !blocks[i - 1].Text.EndsWith(':'))
                continue;
            var end = i;
            while (end < blocks.Count && blocks[end].Region is { Tag: "li" } item && item.Parent == list && blocks[end].LinkLength == 0)
                end++;
            if (end < blocks.Count && inBody[end] && blocks[end].Region.Parent == list.Parent)
                Array.Fill(inBody, true, i, end - i);
            i = end;
        }
    }

    /// <summary>How many elements up from a heading the nearest one is that also holds another block.</summary>
    static int Home(Block block, Block heading)
    {
        var steps = 0;
        for (var outer = heading.Region.Parent; outer is not null && !outer.Holds(block.Region); outer = outer.Parent)
            steps++;
        return steps;
    }

    static bool IsSpeaker(Block quote, Block block, bool quoted) =>
        quoted && block.Text.Length <= LongestSpeaker && block.Region.Tag is "cite" or "footer" or "figcaption" && (block.Region.Within & Marks.Media) == Marks.None && Quote(block) is { } home && Quote(quote) == home;

    static Region? Quote(Block block)
    {
        for (var region = block.Region; region is not null; region = region.Parent)
        {
            if (region.Tag == "blockquote")
                return region;
        }
        return null;
    }
}
