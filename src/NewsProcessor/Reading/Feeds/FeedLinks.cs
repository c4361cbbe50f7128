using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>The addresses that a feed or an item names.</summary>
static class FeedLinks
{
    /// <summary>The page that the node is about, absolute, or null.</summary>
    public static string? Page(FeedNode node, string? from) =>
        node.All("link", "atom:link").Where(link => link["rel"] is null or "" or "alternate").Select(link => WebAddress.Of(link["href"] ?? link.Text, from)).FirstOrDefault(link => link is not null)
        ?? Permalink(node) ?? WebAddress.Of(node["rdf:about"], from);

    public static string? Self(FeedNode node) =>
        node.All("atom:link", "link").Where(link => link["rel"] == "self").Select(link => WebAddress.Of(link["href"])).FirstOrDefault(link => link is not null);

    /// <summary>A guid is an address unless it says that it is none (RSS 2.0, guid).</summary>
    static string? Permalink(FeedNode node) =>
        node.First("guid") is { } guid && !"false".Equals(guid["isPermaLink"], StringComparison.OrdinalIgnoreCase) ? WebAddress.Of(guid.Text) : null;
}
