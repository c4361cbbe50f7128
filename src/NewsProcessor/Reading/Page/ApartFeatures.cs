using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// How the block stands apart from the article: what only the elements say that hold neither the headline nor the most prose.
/// A name around the whole page ("comments-open") says nothing of one block; one around a part beside the article does.
/// </summary>
sealed class ApartFeatures
{
    const byte Nowhere = 12;

    readonly PageMeasures _page;
    readonly bool[] _holdsHeadline;
    readonly Dictionary<(Region? Parent, int Pattern), int> _alike = [];

    public ApartFeatures(PageMeasures page)
    {
        _page = page;
        _holdsHeadline = new bool[page.Facts.Page.Regions.Count];
        for (var region = page.HeadlineRegion; region is not null; region = region.Parent)
            _holdsHeadline[region.Index] = true;
        foreach (var region in page.Facts.Page.Regions)
            _alike[(region.Parent, region.Pattern)] = _alike.GetValueOrDefault((region.Parent, region.Pattern)) + 1;
    }

    public void Fill(FeatureRow row, Block block)
    {
        Span<byte> steps = stackalloc byte[PlaceFeatures.MarkCount];
        steps.Fill(Nowhere);
        PlaceFeatures.Near(steps, block.Inner, 0);
        var top = block.Region;
        byte step = 1;
        for (var region = block.Region; region is not null && !region.HoldsBest && !_holdsHeadline[region.Index]; (region, step) = (region.Parent, (byte)Math.Min(step + 1, Nowhere - 1)))
        {
            PlaceFeatures.Near(steps, region.Marks, step);
            top = region;
        }
        foreach (var found in steps)
            row.Add((int)found);
        row.Add((int)step);
        row.Add(top.TextLength == 0 ? 0 : top.ProseLength / _page.Prose);
        row.Add(top.LinkDensity);
        row.Add(Math.Min(top.Blocks, 100));
        row.Add((double)top.ProseLength / (top.TextLength + 1));
        row.Add(Math.Min(_alike[(top.Parent, top.Pattern)], 30));
        FromHeadline(row, block.Region);
    }

    /// <summary>Steps out to the element that also holds the headline, and from there in to the headline.</summary>
    void FromHeadline(FeatureRow row, Region region)
    {
        var steps = 0;
        while (!_holdsHeadline[region.Index] && region.Parent is { } parent)
            (region, steps) = (parent, steps + 1);
        row.Add(_page.HeadlineRegion is null ? -1 : Math.Min(steps, 12));
        row.Add(_page.HeadlineRegion is { } headline ? Math.Min(headline.Depth - region.Depth, 12) : -1);
    }
}
