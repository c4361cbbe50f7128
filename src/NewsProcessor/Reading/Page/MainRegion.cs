namespace NewsProcessor.Reading.Page;

/// <summary>The element with the most prose close by, as Readability finds it: but not among the comments, in the footer, or in another story than the headline's.</summary>
static class MainRegion
{
    const Marks Apart = Marks.Comment | Marks.Consent | Marks.FooterTag | Marks.AsideTag;

    public static Region? Of(IReadOnlyList<Region> regions, Region? headline)
    {
        var most = regions.MaxBy(region => region.Score);
        if (headline is null || most is null)
            return most;
        var places = Places(regions, headline);
        var best = regions.Where(region => !places[region.Index].Apart).MaxBy(region => region.Score);
        return best is { Score: > 0 } ? best : most;
    }

    static (bool HoldsHeadline, bool Apart)[] Places(IReadOnlyList<Region> regions, Region headline)
    {
        var places = new (bool HoldsHeadline, bool Apart)[regions.Count];
        var storied = false;
        for (var region = headline; region is not null; region = region.Parent)
        {
            places[region.Index].HoldsHeadline = true;
            storied |= region.Tag == "article";
        }
        // Regions stand in the page's order: what is around one comes before it.
        foreach (var region in regions)
        {
            if (region.Parent is { } parent && !places[region.Index].HoldsHeadline)
                places[region.Index].Apart = places[parent.Index].Apart || (region.Marks & Apart) != Marks.None || (storied && region.Tag == "article" && OtherStories.Outermost(parent) is null);
        }
        return places;
    }
}
