using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>An item's categories, in the shapes of RSS, Atom, Dublin Core and Media RSS.</summary>
static class FeedTopics
{
    public static Article Filed(Article article, FeedNode item)
    {
        var categories = item.All("category", "atom:category").Select(Category).OfType<Entity>().ToList();
        var keywords = item.All("media:keywords").SelectMany(node => (node.Text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return article with
        {
            Keywords = [.. categories.Select(category => category.Name).Concat(item.All("dc:subject").Select(FeedWords.Line).OfType<string>()).Concat(keywords).Distinct(StringComparer.OrdinalIgnoreCase)],
            Subjects = [.. categories.Where(category => category.Scheme is not null)],
        };
    }

    static Entity? Category(FeedNode node) =>
        (node["label"] ?? FeedWords.Line(node) ?? node["term"]) is { Length: > 0 } name
            ? new(name) { Scheme = node["scheme"] ?? node["domain"], Code = (node["scheme"] ?? node["domain"]) is null ? null : node["term"] }
            : null;
}
