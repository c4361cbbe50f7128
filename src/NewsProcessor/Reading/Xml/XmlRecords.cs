using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Xml;

/// <summary>Finds the articles in an XML document that follows no standard: the outermost elements that have a text, and a headline or a text that is long enough to need none.</summary>
static class XmlRecords
{
    const int LongText = 200;

    public static IEnumerable<ReadItem> Read(XElement root, string encoding)
    {
        var name = root.Name.LocalName;
        var items = Items($"/{name}", XmlFields.Of(root), encoding).ToList();
        return items.Count > 0 ? items.Select(item => IsOrder(root) ? Ordered(item) : item)
            : [ReadItem.Refused($"This is XML with the root <{name}>, which is no news format, and none of its elements has both a headline and a text. Send NITF, NewsML or NewsML-G2, or elements such as <title> and <body>.")];
    }

    /// <summary>Whether the document is one by which the Canadian Press has a story sent out.</summary>
    static bool IsOrder(XElement root) => root.Name.LocalName is "Publish" && root.Element("PublishID") is not null;

    /// <summary>What an order to publish holds is no draft, whatever the flags say that its system keeps beside the text.</summary>
    static ReadItem Ordered(ReadItem item) => item.Article is { PubStatus: PubStatus.Withheld, EmbargoedUntil: null, Warnings.Count: 0 } article ? article with { PubStatus = PubStatus.Usable } : item;

    static IEnumerable<ReadItem> Items(string path, JsonElement value, string encoding) => value.ValueKind switch
    {
        JsonValueKind.Object when !Wraps(value) && Article(value) is { } article => article.Headline is null && HoldsHeadline(value) && Inside(path, value, encoding).ToList() is var inner && inner.Exists(item => item.Article?.Headline is not null)
            ? inner : [article with { Source = new() { Encoding = encoding } }],
        JsonValueKind.Object => Inside(path, value, encoding),
        JsonValueKind.Array => Listed(path, value, encoding),
        _ => [],
    };

    static IEnumerable<ReadItem> Inside(string path, JsonElement value, string encoding) => value.EnumerateObject().SelectMany(property => Items($"{path}/{property.Name}", property.Value, encoding));

    /// <summary>Whether an element stands around an article and is none itself, whatever title it has.</summary>
    static bool Wraps(JsonElement value) => value.TryGetProperty("article", out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>Whether an element right inside has what may be a headline, and so be the article.</summary>
    static bool HoldsHeadline(JsonElement value) => value.EnumerateObject().Any(property => property.Value.ValueKind is JsonValueKind.Object && new JsonFields(property.Value).First(PlainNames.Headlines) is not null);

    /// <summary>Among articles, an element without a text is a broken one.</summary>
    static IEnumerable<ReadItem> Listed(string path, JsonElement list, string encoding)
    {
        var read = list.EnumerateArray().Select((value, place) => (Items: Items(string.Create(CultureInfo.InvariantCulture, $"{path}[{place + 1}]"), value, encoding).ToList(), Place: place + 1)).ToList();
        return !read.Exists(one => one.Items.Count > 0) ? []
            : read.SelectMany(one => one.Items.Count > 0 ? one.Items : [ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"The element at {path}[{one.Place}] has no text, or neither headline nor a text of {LongText} characters. Send it with both."))]);
    }

    static Article? Article(JsonElement value) =>
        PlainItem.Read(new JsonFields(value)) is { } article && article.Paragraphs.Sum(paragraph => paragraph.Text.Length) > (article.Headline?.Length ?? LongText) ? article : null;
}
