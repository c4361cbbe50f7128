namespace NewsProcessor.Reading.Page;

/// <summary>Finds the standfirst: what stands between headline and text and says so by its name, its place or the page's own description.</summary>
static class Standfirst
{
    const int Longest = 900;
    const int FarthestFromHeadline = 14, MostParagraphs = 4;

    /// <summary>The standfirst's block, or null.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="headline">Index of the headline's block, or -1.</param>
    /// <param name="body">The blocks judged to be the body, in order.</param>
    public static Block? Of(PageFacts facts, int headline, IReadOnlyList<Block> body)
    {
        var first = body.Count > 0 ? body[0].Index : headline + FarthestFromHeadline;
        var from = Math.Max(0, headline < 0 || headline > first ? first - 3 : headline + 1);
        for (var i = from; i <= Math.Min(first, from + FarthestFromHeadline) && i < facts.Page.Blocks.Count; i++)
        {
            if (Is(facts, facts.Page.Blocks[i], body))
                return facts.Page.Blocks[i];
        }
        return null;
    }

    static bool Is(PageFacts facts, Block block, IReadOnlyList<Block> body)
    {
        if (block.Text.Length is < 20 or > Longest || block.LinkDensity > 0.5 || (block.Region.Within & (Marks.Navigation | Marks.Related | Marks.Caption | Marks.Comment)) != Marks.None && body.Count > 0 && body[0] != block)
            return false;
        var alone = body.Count > 1 && body[body[0] == block ? 1 : 0] is var other && block.Region.Parent != other.Region.Parent && block.Region.Pattern != other.Region.Pattern;
        var described = facts.Descriptions.Any(text => SameStart(text, block.Text));
        var named = (IsNamed(block.Region) || IsNamed(block.Region.Parent)) && !HoldsStory(block.Region, body) && (block.Region.Marks & (Marks.Author | Marks.Date)) == Marks.None;
        var subheading = block.Region.Tag is "h2" or "h3" && body.Count > 0 && block.Index < body[0].Index;
        return named && (alone || described || block.Region.Tag != "p" || (block.Region.Marks & Marks.Standfirst) != Marks.None) || (described && (alone || subheading));
    }

    static bool IsNamed(Region? region) => region is not null && (region.Marks & Marks.Standfirst) != Marks.None;

    /// <summary>Whether what bears the name is around the whole text, as microdata calls a blog's posts descriptions.</summary>
    static bool HoldsStory(Region region, IReadOnlyList<Block> body)
    {
        var named = IsNamed(region) ? region : region.Parent!;
        return body.Count(other => other.Region == named || other.Region.Parent == named) > MostParagraphs;
    }

    static bool SameStart(string description, string text)
    {
        var (left, right) = (PlainWords.Key(description), PlainWords.Key(text));
        var length = Math.Min(Math.Min(left.Length, right.Length), 120);
        return length > 25 && left.AsSpan(0, length - 5).SequenceEqual(right.AsSpan(0, length - 5));
    }
}
