using System.Text.Json;
using System.Text.Json.Nodes;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Formats;

/// <summary>schema.org's NewsArticle in JSON-LD as search engines and crawlers read it: schema.org's own names, every thing with its type.</summary>
public sealed class LinkedData : IArticleWriter
{
    public string Name => "jsonld";
    public string ContentType => "application/ld+json; charset=utf-8";
    public string Extension => ".jsonld";

    public byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(Stated.Object(
        [("@context", "https://schema.org"), ("@type", SchemaType.Of(article)), .. Said(article), .. Made(article), .. Told(article)])!, ArticleJson.Compact.JsonObject);

    static IEnumerable<(string, JsonNode?)> Said(Article article) =>
    [
        ("identifier", article.Uri),
        ("url", SafeAddress.OfPage(article.Url)),
        ("mainEntityOfPage", SafeAddress.OfPage(article.Url)),
        ("version", article.Version),
        ("headline", article.Headline),
        ("alternativeHeadline", article.AlternativeHeadline),
        ("description", article.Description),
        ("articleBody", article.Paragraphs.Count == 0 ? null : article.ArticleBody),
        ("wordCount", article.WordCount == 0 ? null : article.WordCount),
        ("timeRequired", article.TimeRequired),
        ("inLanguage", article.InLanguage),
        ("dateline", article.Dateline),
    ];

    static IEnumerable<(string, JsonNode?)> Made(Article article) =>
    [
        ("datePublished", PrintedTime.Published(article)),
        ("dateModified", PrintedTime.Of(article.DateModified)),
        ("dateCreated", article.DatePublished is null ? null : PrintedTime.Of(article.FirstCreated)),
        ("expires", PrintedTime.Of(article.Expires)),
        ("author", Stated.List(article.Authors.Select(Person).Concat(article.InfoSources.Select(name => Thing("Organization", name))))),
        ("publisher", article.Publisher is { } publisher ? Stated.Object(("@type", "NewsMediaOrganization"), ("name", publisher.Name), ("url", SafeAddress.OfPage(publisher.Url))) : null),
        ("creditText", article.CreditText),
        ("copyrightHolder", article.CopyrightHolder is { } holder ? Thing("Organization", holder) : null),
        ("copyrightNotice", article.CopyrightNotice),
        ("usageInfo", article.UsageTerms is { } terms ? Stated.Object(("@type", "CreativeWork"), ("text", terms)) : null),
        ("isAccessibleForFree", article.IsAccessibleForFree),
        ("correction", article.ChangeType is "correction" ? article.ChangeNote : null),
    ];

    static IEnumerable<(string, JsonNode?)> Told(Article article) =>
    [
        ("contentLocation", article.ContentLocation is { } place ? Thing("Place", place) : null),
        ("articleSection", Stated.List(article.ArticleSection)),
        ("keywords", Stated.List(article.Keywords)),
        ("genre", Stated.List(article.Genres)),
        ("about", Stated.List(article.Subjects.Select(subject => Stated.Object(("@type", "DefinedTerm"), ("name", subject.Name), ("termCode", subject.Code), ("inDefinedTermSet", subject.Scheme))))),
        ("mentions", Stated.List([.. Entities("Person", article.People), .. Entities("Organization", article.Organisations), .. Entities("Place", article.Places)])),
        ("image", Stated.List(article.Images.Where(image => SafeAddress.OfPage(image.Url) is not null).Select(Picture))),
    ];

    static JsonObject? Person(Author author) => Stated.Object(("@type", "Person"), ("name", author.Name), ("jobTitle", author.Role),
        ("affiliation", author.Organisation is { } house ? Thing("Organization", house) : null), ("email", author.Email), ("url", SafeAddress.OfPage(author.Url)));

    static JsonObject? Picture(Image image) => Stated.Object(("@type", "ImageObject"), ("url", SafeAddress.OfPage(image.Url)), ("caption", image.Caption ?? image.Alt), ("creditText", image.Credit));

    static IEnumerable<JsonNode?> Entities(string type, IEnumerable<Entity> entities) =>
        entities.Select(entity => Stated.Object(("@type", type), ("name", entity.Name), ("identifier", entity.Code)));

    static JsonObject? Thing(string type, string name) => Stated.Object(("@type", type), ("name", name));
}
