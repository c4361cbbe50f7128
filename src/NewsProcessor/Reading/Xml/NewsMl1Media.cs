using System.Globalization;
using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>Pictures, films and other files of a NewsML 1.x item: one group for each, whatever number of sizes it comes in.</summary>
static class NewsMl1Media
{
    /// <summary>One picture, film or sound.</summary>
    /// <param name="Component">The component that holds all its sizes.</param>
    /// <param name="Type">picture, graphic, video or audio.</param>
    /// <param name="Files">The ContentItems.</param>
    public sealed record Group(XElement Component, string Type, IReadOnlyList<XElement> Files)
    {
        public string? Role => NewsMl1Components.Role(Component) ?? (Component.Parent is { Name.LocalName: "NewsComponent" } outer ? NewsMl1Components.Role(outer) : null);
        public string? Headline => Component.At("NewsLines", "HeadLine").Line();
        public XElement Largest => Files.Where(file => Type != "picture" || IsImage(file)).OrderByDescending(file => Size(file, "Width") * (long)Size(file, "Height")).FirstOrDefault() ?? Files[0];
    }

    public static bool IsMedia(XElement component) => component.Elements("ContentItem").Any(IsFile);

    /// <summary>Whether the item is a file of its own: a text that stands in it is also found elsewhere.</summary>
    static bool IsFile(XElement file) => file.Value("Href") is not null && !(file.Element("DataContent") is not null && file.Element("MediaType").Value("FormalName") is "Text");

    public static IReadOnlyList<Group> Groups(NewsMl1Components components) =>
    [
        .. components.All.Where(IsMedia)
            .GroupBy(component => component.Parent.Value("EquivalentsList") == "yes" ? component.Parent! : component)
            .Select(group => (group.Key, Files: group.SelectMany(component => component.Elements("ContentItem")).Where(IsFile).ToList()))
            .Select(group => new Group(group.Key, TypeOf(NewsMl1Components.Role(group.Key), group.Files), group.Files)),
    ];

    /// <summary>A text with pictures or films is composite; a logo alone makes no picture story.</summary>
    public static string Type(InlineBody body, IReadOnlyList<Group> media)
    {
        var shown = media.Where(group => group.Role != "logo").ToList();
        if (body.Paragraphs.Count > 0 && shown.Count > 0)
            return "composite";
        return body.Paragraphs.Count > 0 || shown.Count == 0 ? "text" : shown[0].Type;
    }

    public static IEnumerable<Image> Images(IReadOnlyList<Group> media, NewsMl1Components components) =>
        media.Where(group => group.Type is "picture" or "graphic" && group.Role != "logo").Select(group => new Image
        {
            Url = BodyWriter.Address(group.Largest.Value("Href")),
            Caption = group.Headline ?? Caption(group.Component) ?? (media.Count == 1 ? components.Text("caption") : null),
            Credit = group.Component.At("NewsLines", "CreditLine").Line() ?? group.Component.At("NewsLines", "ByLine").Line() ?? (media.Count == 1 ? components.NewsLine("CreditLine") ?? components.NewsLine("ByLine") : null),
        });

    public static IReadOnlyList<Rendition> Renditions(IReadOnlyList<Group> media) => [.. media.SelectMany(group => group.Files).Select(file => new Rendition(file.Value("Href")!)
    {
        Name = NewsMl1Components.Role(file.Parent!) ?? file.Descendants("Property").FirstOrDefault(property => property.Value("FormalName") is "ImageUse" or "MultiMediaUse").Value("Value"),
        ContentType = file.Element("MimeType").Value("FormalName"),
        Width = Size(file, "Width") is > 0 and var width ? width : null,
        Height = Size(file, "Height") is > 0 and var height ? height : null,
    })];

    /// <summary>A logo that comes as a thumbnail only is an ornament.</summary>
    public static IEnumerable<Association> Associations(IReadOnlyList<Group> media) => media.Where(group => group.Role != "logo" || group.Files.Count > 1)
        .Select(group => new Association(group.Role ?? group.Type) { Uri = group.Largest.Value("Href"), ItemType = group.Type, Headline = group.Headline });

    /// <summary>Items that a package names.</summary>
    public static IEnumerable<Association> References(NewsMl1Components components) => components.All.SelectMany(component => component.Elements("NewsItemRef"))
        .Where(reference => reference.Value("NewsItem") is not null).Select(reference => new Association(reference.Line() ?? reference.Value("NewsItem")!) { Uri = reference.Value("NewsItem") });

    static string? Caption(XElement component) =>
        component.Elements("NewsComponent").Concat(component.Parent?.Elements("NewsComponent") ?? []).Where(inner => NewsMl1Components.Role(inner) is "caption")
            .Select(inner => Text(inner.At("ContentItem", "DataContent"))).FirstOrDefault(line => line is not null)
        ?? component.Elements("ContentItem").Select(item => item.Element("DataContent").Line()).FirstOrDefault(line => line is not null);

    /// <summary>A caption's words; of one that is a NITF document, its text alone.</summary>
    static string? Text(XElement? data) => data?.Element("nitf") is not { } nitf ? data.Line()
        : string.Join(' ', NitfBody.Read(nitf).Paragraphs.Select(paragraph => paragraph.Text)) is { Length: > 0 } text ? text : null;

    static string TypeOf(string? role, List<XElement> files)
    {
        var said = string.Join(' ', files.Select(file => $"{file.Element("MimeType").Value("FormalName")} {file.Element("MediaType").Value("FormalName")} {file.Element("Format").Value("FormalName")}").Prepend(role)).ToLowerInvariant();
        if (files.TrueForAll(file => file.Element("MimeType").Value("FormalName")?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ?? file.Element("MediaType").Value("FormalName")?.Equals("text", StringComparison.OrdinalIgnoreCase) is true))
            return "text";
        return said.Contains("video", StringComparison.Ordinal) ? "video" : said.Contains("audio", StringComparison.Ordinal) ? "audio" : said.Contains("graphic", StringComparison.Ordinal) ? "graphic" : "picture";
    }

    static bool IsImage(XElement file) => file.Element("MimeType").Value("FormalName")?.StartsWith("image", StringComparison.OrdinalIgnoreCase) ?? true;

    static int Size(XElement file, string side) => file.Element("Characteristics")?.Elements("Property")
        .Where(property => property.Value("FormalName")?.EndsWith(side, StringComparison.OrdinalIgnoreCase) == true)
        .Select(property => int.TryParse(property.Value("Value"), CultureInfo.InvariantCulture, out var pixels) ? pixels : 0).FirstOrDefault() ?? 0;
}
