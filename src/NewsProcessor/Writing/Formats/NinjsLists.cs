using System.Globalization;
using System.Text.Json.Nodes;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Formats;

/// <summary>The lists of a ninjs item: concepts, sources, other identities, and what is associated with it.</summary>
static class NinjsLists
{
    public static IEnumerable<(string, JsonNode?)> Of(Article article) =>
    [
        ("people", Stated.List(article.People.Select(Concept))),
        ("organisations", Stated.List(article.Organisations.Select(Concept))),
        ("places", Stated.List(article.Places.Select(Concept))),
        ("subjects", Stated.List([.. article.Subjects.Select(Concept), .. Related("section", article.ArticleSection), .. Related("keyword", article.Keywords)])),
        ("genres", Stated.List(article.Genres.Select(genre => Stated.Object(("name", genre))))),
        ("infoSources", Stated.List([Sender(article), Publisher(article), .. article.InfoSources.Select(source => Stated.Object(("name", source)))])),
        ("altIds", Stated.List([Identity("id", article.Id), Identity("uri", SafeAddress.OfIdentity(article.Uri) is null ? article.Uri : null), Identity("url", SafeAddress.OfPage(article.Url))])),
        ("renditions", Stated.List(article.Renditions.Select(Rendition))),
        ("associations", Stated.List([.. article.Images.Select(Picture), .. article.Associations.Select(Item), .. article.RelatedLinks.Select(Link)])),
    ];

    /// <summary>An identity where scheme and code make one together; else the code as it is.</summary>
    static JsonObject? Concept(Entity entity)
    {
        var uri = SafeAddress.OfIdentity(entity.Scheme is { } scheme && entity.Code is { } code && !code.StartsWith(scheme, StringComparison.Ordinal) ? scheme + code : entity.Code);
        return Stated.Object(("name", entity.Name), ("rel", "about"), ("uri", uri), ("literal", entity.Code));
    }

    static IEnumerable<JsonNode?> Related(string relation, IEnumerable<string> names) => names.Select(name => Stated.Object(("name", name), ("rel", relation)));

    /// <summary>Who vouches for the item's identity.</summary>
    static JsonObject? Sender(Article article) => article.Provider is { } provider ? Stated.Object(("role", "provider"), ("uri", SafeAddress.OfIdentity(provider)), ("literal", provider)) : null;

    static JsonObject? Publisher(Article article) => article.Publisher is { } publisher
        ? Stated.Object(("name", publisher.Name), ("role", "publisher"), ("uri", SafeAddress.OfIdentity(SafeAddress.OfPage(publisher.Url)))) : null;

    static JsonObject? Identity(string role, string? value) => value is null ? null : Stated.Object(("role", role), ("value", value));

    static JsonObject? Rendition(Rendition rendition, int place) => SafeAddress.OfIdentity(SafeAddress.OfPage(rendition.Url)) is not { } address ? null : Stated.Object(
        ("name", rendition.Name ?? (place + 1).ToString(CultureInfo.InvariantCulture)), ("href", address), ("contentType", rendition.ContentType), ("width", rendition.Width), ("height", rendition.Height));

    static JsonObject? Picture(Image image, int place) => SafeAddress.OfIdentity(SafeAddress.OfPage(image.Url)) is not { } address ? null : Stated.Object(
        ("name", string.Create(CultureInfo.InvariantCulture, $"picture{place + 1}")), ("uri", address), ("type", "picture"),
        ("descriptions", Stated.List([Ninjs3.One("caption", "text/plain", image.Caption), Ninjs3.One("creditline", "text/plain", image.Credit), Ninjs3.One("altText", "text/plain", image.Alt)])),
        ("renditions", Stated.List([Stated.Object(("name", "main"), ("href", address))])));

    static JsonObject? Item(Association item) => SafeAddress.OfIdentity(item.Uri) is not { } uri ? null : Stated.Object(
        ("name", item.Name), ("uri", uri), ("type", Ninjs3.Type(item.ItemType)), ("headlines", Stated.List([Ninjs3.One("main", null, item.Headline)])));

    static JsonObject? Link(Link link, int place) => SafeAddress.OfIdentity(SafeAddress.OfPage(link.Url)) is not { } address ? null : Stated.Object(
        ("name", string.Create(CultureInfo.InvariantCulture, $"related{place + 1}")), ("rel", "related"), ("uri", address), ("type", "text"), ("headlines", Stated.List([Ninjs3.One("main", null, link.Title)])));
}
