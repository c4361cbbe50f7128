using System.Net;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>An item of a JSON feed as an article. A value of the wrong type counts as absent.</summary>
static class JsonFeedItem
{
    public static FeedChannel Channel(Dictionary<string, JsonElement> feed)
    {
        string? Said(string name) => feed.TryGetValue(name, out var value) ? Text(value) : null;
        var link = WebAddress.Of(Said("home_page_url"));
        return new()
        {
            Title = Said("title"),
            Link = link,
            Provider = link ?? Said("feed_url") ?? Said("title"),
            Language = FeedChannel.Tag(Said("language")),
        };
    }

    public static Article Of(JsonElement item, FeedChannel channel, Dictionary<string, JsonElement> feed)
    {
        var article = new Article
        {
            Headline = Said(item, "title") is { } title ? HtmlFragment.Line(title) : null,
            Url = WebAddress.Of(Said(item, "url"), channel.Link),
            Publisher = channel.Publisher,
            InLanguage = FeedChannel.Tag(Said(item, "language")) ?? channel.Language,
            Keywords = Array(item, "tags").Select(Text).OfType<string>().ToList(),
            RelatedLinks = WebAddress.Of(Said(item, "external_url")) is { } elsewhere ? [new(elsewhere) { Url = elsewhere }] : [],
        };
        article = FeedAuthors.Signed(article, Signs(item) is { Count: > 0 } own ? own : Signs(feed.GetValueOrDefault("authors"), feed.GetValueOrDefault("author")));
        article = FeedDates.Dated(article, Said(item, "date_published"), Said(item, "date_modified"));
        article = new FeedIdentity(channel, new HashSet<string>()).Named(article, Said(item, "id"));
        var content = Said(item, "content_html") ?? (Said(item, "content_text") is { } plain ? WebUtility.HtmlEncode(plain) : null);
        var (filled, images) = FeedBody.Filled(article, content, Said(item, "summary") is { } summary ? WebUtility.HtmlEncode(summary) : null);
        return filled with { IsFromFeed = true, Images = Images(item, images) };
    }

    static List<(string Name, string? Email, string? Url)> Signs(JsonElement item) => Signs(Property(item, "authors"), Property(item, "author"));

    /// <summary>Version 1.1 has "authors", version 1 "author".</summary>
    static List<(string Name, string? Email, string? Url)> Signs(JsonElement authors, JsonElement author) =>
        [.. (authors.ValueKind is JsonValueKind.Array ? authors.EnumerateArray() : Enumerable.Repeat(author, 1))
            .Select(one => (Said(one, "name"), (string?)null, WebAddress.Of(Said(one, "url")))).Where(one => one.Item1 is not null).Select(one => (one.Item1!, one.Item2, one.Item3))];

    static IReadOnlyList<Image> Images(JsonElement item, IReadOnlyList<Image> inside)
    {
        var attached = Array(item, "attachments").Where(one => Said(one, "mime_type")?.StartsWith("image/", StringComparison.Ordinal) == true).Select(one => (Url: Said(one, "url"), Title: Said(one, "title")));
        return [.. ((IEnumerable<(string? Url, string? Title)>)[(Said(item, "image"), null), .. attached, (inside.Count == 0 ? Said(item, "banner_image") : null, null)])
            .Where(one => WebAddress.Of(one.Url) is not null).Select(one => new Image { Url = WebAddress.Of(one.Url), Caption = one.Title }).Concat(inside).DistinctBy(image => image.Url)];
    }

    static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    static List<JsonElement> Array(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    static string? Said(JsonElement element, string name) => Text(Property(element, name));

    /// <summary>Ids may be numbers, against the specification.</summary>
    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
