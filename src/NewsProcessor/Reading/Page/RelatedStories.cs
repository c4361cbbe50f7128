using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Page;

/// <summary>Headlines of other stories that the page offers within or right behind the article.</summary>
static class RelatedStories
{
    const int ShortestTitle = 20, LongestTitle = 200, FarthestBehind = 60, Most = 20;

    public static IReadOnlyList<Link> Of(PageFacts facts, ArticleSpan span, IReadOnlySet<int> body)
    {
        var own = facts.Address.Canonical?.Value;
        var found = new List<Link>();
        foreach (var link in facts.Page.Links)
        {
            if (link.Block < span.Start || link.Block > span.LastBody + FarthestBehind || body.Contains(link.Block) || !IsOffer(link))
                continue;
            var title = ElementText.Of(link.Element);
            var address = facts.Address.Resolve(link.Element.GetAttribute("href"));
            if (title.Length is < ShortestTitle or > LongestTitle || title.Count(letter => letter == ' ') < 2 && title.All(char.IsAscii) || (address is not null && address == own) || found.Exists(other => (address is not null && other.Url == address) || other.Title == title))
                continue;
            found.Add(new(title) { Url = address });
            if (found.Count == Most)
                break;
        }
        return found;
    }

    static bool IsOffer(Placed link) =>
        (link.Region.Within & Marks.Related) != Marks.None && (link.Region.Within & (Marks.Comment | Marks.Consent | Marks.Newsletter | Marks.Share)) == Marks.None && (link.Region.Near & (Marks.Navigation | Marks.Author | Marks.Ad)) == Marks.None;
}
