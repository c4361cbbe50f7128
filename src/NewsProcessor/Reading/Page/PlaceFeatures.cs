using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>Where the block stands: in which elements, under which names, beside what.</summary>
static class PlaceFeatures
{
    public const int MarkCount = 30;
    const int FarthestMark = 9, FarthestProse = 30;

    static readonly string[] _tags = ["p", "li", "h1", "h2", "h3", "h4", "div", "td", "blockquote", "figcaption", "section", "article", "dd", "dt", "button", "label", "th", "summary", "a", "body"];

    public static void Fill(FeatureRow row, Block block, PageMeasures page)
    {
        var region = block.Region;
        row.Add(Array.IndexOf(_tags, region.Tag));
        row.Add(region.Tag == "p");
        row.Add(Array.IndexOf(_tags, region.Parent?.Tag ?? ""));
        row.Add(region.Depth);
        Names(row, block);
        Surroundings(row, region, page);
        Position(row, block, page);
        Neighbours(row, block, page);
        Prose(row, block, page.ProseAbove(block), page);
        Prose(row, block, page.ProseBelow(block), page);
    }

    /// <summary>How many elements out the nearest element with each mark is.</summary>
    static void Names(FeatureRow row, Block block)
    {
        Span<byte> distances = stackalloc byte[MarkCount];
        distances.Fill(FarthestMark + 1);
        Near(distances, block.Inner, 0);
        var distance = 1;
        for (var region = block.Region; region is not null && distance <= FarthestMark; region = region.Parent, distance++)
            Near(distances, region.Marks, distance);
        foreach (var found in distances)
            row.Add((double)found);
    }

    /// <summary>Notes the distance of each mark where it is nearer than the one noted.</summary>
    public static void Near(Span<byte> distances, Marks marks, int distance)
    {
        for (var bits = (uint)marks; bits != 0; bits &= bits - 1)
        {
            var mark = System.Numerics.BitOperations.TrailingZeroCount(bits);
            distances[mark] = Math.Min(distances[mark], (byte)distance);
        }
    }

    static void Surroundings(FeatureRow row, Region region, PageMeasures page)
    {
        var (parent, grandparent) = (region.Parent ?? region, region.Parent?.Parent ?? region);
        row.Add(Math.Min(region.Blocks, 30));
        row.Add(Math.Min(parent.Blocks, 60));
        row.Add(Math.Min(parent.ProseBlocks, 30));
        row.Add(parent.ProseLength / page.Prose);
        row.Add(grandparent.ProseLength / page.Prose);
        row.Add(parent.LinkDensity);
        row.Add(grandparent.LinkDensity);
        row.Add(parent.Score / page.BestScore);
        row.Add(grandparent.Score / page.BestScore);
        var (out1, out2) = page.FromBest(region);
        row.Add(out1);
        row.Add(out2);
        var pattern = page.PatternOf(region);
        row.Add(Math.Log(1 + pattern.Blocks));
        row.Add((double)pattern.Text / pattern.Blocks);
        row.Add(pattern.Prose / page.Prose);
        row.Add((double)pattern.Links / (pattern.Text + 1));
        row.Add((double)pattern.ProseBlocks / pattern.Blocks);
    }

    static void Position(FeatureRow row, Block block, PageMeasures page)
    {
        var fromHeadline = page.HeadlineBlock < 0 ? -50 : block.Index - page.HeadlineBlock;
        row.Add((double)block.Index / page.Blocks.Count);
        row.Add(Math.Clamp(fromHeadline, -50, 200));
        row.Add(page.ProseBefore(block) / page.Prose);
        row.Add(Math.Clamp(block.Index - page.FirstOfBest, -40, 200));
        row.Add(Math.Clamp(page.LastOfBest - block.Index, -40, 200));
        row.Add(Math.Log(1 + page.Prose));
        row.Add(Math.Min(page.Copies(block), 5));
        row.Add(page.PicturesAt(block.Index) + page.PicturesAt(block.Index - 1) * 0.1);
        row.Add(page.TimesAt(block.Index));
    }

    static void Neighbours(FeatureRow row, Block block, PageMeasures page)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1, -2, 2])
        {
            var at = block.Index + step;
            var near = at >= 0 && at < page.Blocks.Count ? page.Blocks[at] : null;
            row.Add(near is null ? -1 : Math.Log(1 + near.Text.Length));
            row.Add(near?.LinkDensity ?? -1);
            row.Add(Kinship(near, block));
            row.Add(near is not null && RegionMeasures.IsProse(near));
        }
    }

    /// <summary>How far the nearest prose on one side is, and how near of kin.</summary>
    static void Prose(FeatureRow row, Block block, Block? near, PageMeasures page)
    {
        row.Add(near is null ? FarthestProse : Math.Min(FarthestProse, Math.Abs(near.Index - block.Index)));
        row.Add(Kinship(near, block));
        row.Add(near is not null && page.Best is not null && page.Best.Holds(near.Region));
        row.Add(near is null ? -1 : page.PatternOf(near.Region).Prose / page.Prose);
    }

    /// <summary>3 in the same element, 2 beside each other, 1 in elements that a template repeats, else 0; -1 where there is none.</summary>
    static int Kinship(Block? near, Block block) => near is null ? -1 : near.Region == block.Region ? 3 : near.Region.Parent == block.Region.Parent ? 2 : near.Region.Pattern == block.Region.Pattern ? 1 : 0;
}
