using System.Buffers;

namespace NewsProcessor.Reading.Page;

/// <summary>Sums text, links and prose up the page's regions.</summary>
static class RegionMeasures
{
    /// <summary>Characters from which a block with a sentence's punctuation is prose.</summary>
    const int ShortestProse = 80;

    static readonly SearchValues<char> _sentenceMarks = SearchValues.Create(".,;:!?。、，؟।…");

    public static void Take(WebPage page)
    {
        foreach (var block in page.Blocks)
            Count(block);
        foreach (var region in Enumerable.Reverse(page.Regions))
        {
            if (region.Parent is { } parent)
                Add(parent, region);
        }
        foreach (var region in page.Regions)
            region.Score *= 1 - region.LinkDensity;
    }

    public static bool IsProse(Block block) =>
        block.LinkDensity < 0.4 && (block.Text.Length >= ShortestProse || (block.Text.Length >= 25 && IsWide(block.Text[5]))) && block.Text.AsSpan().ContainsAny(_sentenceMarks);

    static bool IsWide(char letter) => letter is >= '\u0e00' and <= '\u0eff' or >= '\u3040' and <= '\u9fff';

    static void Count(Block block)
    {
        var region = block.Region;
        region.TextLength += block.Text.Length;
        region.LinkLength += block.LinkLength;
        region.Blocks++;
        if (!IsProse(block))
            return;
        region.ProseLength += block.Text.Length;
        region.ProseBlocks++;
        var score = 1 + Math.Min(block.Text.Length, 800) / 200.0;
        for (var (outer, share) = (region, 1.0); outer is not null && share > 0.1; (outer, share) = (outer.Parent, share * 0.6))
            outer.Score += score * share;
    }

    static void Add(Region parent, Region region)
    {
        parent.TextLength += region.TextLength;
        parent.LinkLength += region.LinkLength;
        parent.Blocks += region.Blocks;
        parent.ProseLength += region.ProseLength;
        parent.ProseBlocks += region.ProseBlocks;
    }
}
