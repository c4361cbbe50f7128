using System.Text.Json;
using System.Text.Json.Nodes;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Formats;

/// <summary>IPTC ninjs 3.1. What the standard has no property for (sections, keywords, the publisher) stands where it says such things belong: among subjects and sources, with its relation.</summary>
public sealed class Ninjs3 : IArticleWriter
{
    static readonly string[] _types = ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"];

    public string Name => "ninjs";

    /// <summary>The standard has no registered type.</summary>
    public string ContentType => "application/vnd.iptc.ninjs+json; charset=utf-8";
    public string Extension => ".ninjs.json";

    public byte[] Write(Article article) =>
        JsonSerializer.SerializeToUtf8Bytes(Stated.Object([.. Management(article), .. Texts(article), .. NinjsLists.Of(article)])!, ArticleJson.Compact.JsonObject);

    static IEnumerable<(string, JsonNode?)> Management(Article article) =>
    [
        ("standard", Stated.Object(("name", "ninjs"), ("version", "3.1"), ("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"))),
        ("uri", SafeAddress.OfIdentity(article.Uri) ?? "urn:newsprocessor:article:" + article.Id),
        ("type", Type(article.ItemType) ?? "component"),
        ("representationType", article.IsPartial ? "partial" : "full"),
        ("version", article.Version),
        // The nearest that the standard has to a date of publication; a document may be begun days before.
        ("firstCreated", PrintedTime.Of(article.DatePublished ?? article.FirstCreated)),
        ("contentCreated", article.DatePublished is null ? null : PrintedTime.Of(article.FirstCreated)),
        ("versionCreated", PrintedTime.Of(article.VersionCreated ?? article.DateModified)),
        ("embargoedUntil", PrintedTime.Of(article.EmbargoedUntil)),
        ("expires", PrintedTime.Of(article.Expires)),
        ("pubStatus", article.PubStatus switch { PubStatus.Withheld => "withheld", PubStatus.Canceled => "canceled", _ => "usable" }),
        ("urgency", article.Urgency is >= 1 and <= 9 ? article.Urgency : null),
        ("language", article.InLanguage),
        ("slugline", article.Slugline),
        ("by", article.Byline ?? (article.Authors.Count == 0 ? null : string.Join(", ", article.Authors.Select(author => author.Name)))),
        ("located", article.ContentLocation),
        ("copyrightHolder", article.CopyrightHolder),
        ("copyrightNotice", article.CopyrightNotice),
        ("usageTerms", article.UsageTerms),
        ("edNote", article.EdNote),
    ];

    static IEnumerable<(string, JsonNode?)> Texts(Article article) =>
    [
        ("headlines", Stated.List([One("main", null, article.Headline), One("alternative", null, article.AlternativeHeadline)])),
        ("descriptions", Stated.List([One("summary", "text/plain", article.Description), One("creditline", "text/plain", article.CreditText)])),
        ("bodies", article.Paragraphs.Count == 0 ? null : Stated.List(
        [
            One("html", "text/html", BodyMarkup.Of(article).ToString()),
            Stated.Object(("role", "text"), ("contentType", "text/plain"), ("wordCount", article.WordCount), ("charCount", article.ArticleBody.Length), ("value", article.ArticleBody)),
        ])),
    ];

    /// <summary>The type, if it is one of the standard's.</summary>
    internal static string? Type(string? type) => _types.Contains(type) ? type : null;

    internal static JsonObject? One(string role, string? contentType, string? value) =>
        value is null ? null : Stated.Object(("role", role), ("contentType", contentType), ("value", value));
}
