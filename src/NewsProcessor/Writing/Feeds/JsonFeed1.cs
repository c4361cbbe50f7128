using System.Text.Json;
using System.Text.Json.Nodes;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;
using NewsProcessor.Writing.Formats;

namespace NewsProcessor.Writing.Feeds;

/// <summary>JSON Feed 1.1.</summary>
public sealed class JsonFeed1 : IFeedWriter
{
    public string Name => "json";
    public string ContentType => "application/feed+json; charset=utf-8";

    public byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(Stated.Object(
        ("version", "https://jsonfeed.org/version/1.1"),
        ("title", feed.Title),
        ("home_page_url", feed.Site),
        ("feed_url", feed.Self),
        ("next_url", feed.Next),
        ("items", new JsonArray([.. feed.Items.Select(Item)])))!, ArticleJson.Compact.JsonObject);

    static JsonObject? Item(FeedItem item) => Stated.Object(
    [
        ("id", item.Id),
        ("url", item.Link),
        ("title", item.Title),
        ("summary", item.Standfirst),
        .. Content(item),
        ("image", item.Picture),
        ("date_published", item.Summary.DatePublished is { } published ? FeedXml.Rfc3339(published) : null),
        ("date_modified", item.Summary.DateModified is { } modified ? FeedXml.Rfc3339(modified) : null),
        ("authors", Stated.List(item.Summary.Authors.Select(name => Stated.Object(("name", name))))),
        ("tags", Stated.List(item.Topics)),
        ("language", item.Summary.InLanguage),
        ("_article", Stated.Object(("about", "https://schema.org/NewsArticle"), ("id", item.Summary.Id), ("record", item.Record), ("publisher", item.Summary.Publisher), ("pub_status", item.Summary.PubStatus.ToString().ToLowerInvariant()))),
    ]);

    /// <summary>Each item must have content: the whole, else the standfirst, else its title.</summary>
    static IEnumerable<(string, JsonNode?)> Content(FeedItem item) =>
        [item.Content is { } whole ? ("content_html", BodyMarkup.Of(whole).ToString()) : ("content_text", item.Standfirst ?? item.Title)];
}
