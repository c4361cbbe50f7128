using System.Globalization;
using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>Files, package members and links of a NewsML-G2 item.</summary>
static class G2Media
{
    public static IReadOnlyList<Rendition> Renditions(XElement item) => [.. Remote(item)
        .Where(content => content.Value("href") is not null || content.Value("residref") is not null)
        .Select(content => new Rendition(content.Value("href") ?? content.Value("residref")!)
        {
            Name = G2Names.Tail(content.Value("rendition")),
            ContentType = content.Value("contenttype"),
            Width = Pixels(content, "width"),
            Height = Pixels(content, "height"),
        })];

    /// <summary>A picture item's largest file, with its caption and credit.</summary>
    public static IEnumerable<Image> Images(XElement item)
    {
        var largest = Remote(item).Where(content => content.Value("contenttype")?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true
                || (content.Value("contenttype") is null && item.At("itemMeta", "itemClass") is { } type && G2Names.Tail(G2Names.Code(type)) is "picture" or "graphic"))
            .Where(content => content.Value("href") is not null)
            .OrderByDescending(content => (long)(Pixels(content, "width") ?? 0) * (Pixels(content, "height") ?? 0)).FirstOrDefault();
        if (largest is null)
            yield break;
        var meta = item.Element("contentMeta");
        var language = meta?.Element("language").Value("tag") ?? item.Value("lang");
        yield return new()
        {
            Url = largest.Value("href"),
            Caption = G2Names.InLanguage(meta?.Elements("description").Where(one => G2Names.Tail(one.Value("role")) is "caption") ?? [], language).Line() ?? G2Texts.Description(meta, language),
            Credit = meta?.Element("creditline").Line() ?? meta?.Element("by").Line(),
        };
    }

    /// <summary>The members of a package, and the content items that a text links to.</summary>
    public static IEnumerable<Association> Associations(XElement item, G2Context context)
    {
        foreach (var member in item.Elements("groupSet").SelectMany(set => set.Elements("group")).SelectMany(group => group.Elements("itemRef")))
            yield return Member(member, context);
        foreach (var link in item.Elements("itemMeta").SelectMany(meta => meta.Elements("link")).Where(link => IsAssociation(link)))
            yield return Member(link, context);
    }

    /// <summary>Addresses that an item offers for further reading.</summary>
    public static IReadOnlyList<Link> Links(XElement item) =>
        [.. item.Elements("itemMeta").SelectMany(meta => meta.Elements("link")).Where(link => !IsAssociation(link) && G2Names.Tail(link.Value("rel"))?.ToLowerInvariant() is "seealso" or "related" or "webcontent")
            .Select(link => (Title: link.Element("title").Line() ?? link.Element("name").Line(), Url: BodyWriter.Address(link.Value("href"))))
            .Where(link => link.Url is not null).Select(link => new Link(link.Title ?? link.Url!) { Url = link.Url })];

    static bool IsAssociation(XElement link) =>
        link.Element("itemClass") is not null || G2Names.Tail(link.Value("rel"))?.ToLowerInvariant() is "associatedwith" or "hasassociation" or "illustratedby" or "associated" or "isassociatedwith";

    static Association Member(XElement reference, G2Context context)
    {
        var headline = G2Names.InLanguage(reference.Elements("headline"), context.Language).Line() ?? G2Names.InLanguage(reference.Elements("title"), context.Language).Line();
        var type = G2Names.Tail(G2Names.Code(reference.Element("itemClass")));
        return new(headline ?? type ?? "item") { Uri = reference.Value("residref") ?? reference.Value("href"), ItemType = type, Headline = headline };
    }

    static IEnumerable<XElement> Remote(XElement item) => item.Elements("contentSet").SelectMany(set => set.Elements("remoteContent"));

    static int? Pixels(XElement content, string side) => int.TryParse(content.Value(side), CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
