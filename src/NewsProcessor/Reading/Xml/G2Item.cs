using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>A NewsML-G2 newsItem or packageItem as an article. Element names are those of NewsML-G2 2.x.</summary>
static class G2Item
{
    public static Article Read(XElement item)
    {
        var notes = new ItemNotes();
        var (meta, content) = (item.Element("itemMeta"), item.Element("contentMeta"));
        var language = content?.Element("language").Value("tag") ?? item.Value("lang") ?? content.Value("lang");
        var context = new G2Context(item, language);
        var body = InlineBody.Best(Contents(item, language));
        var (headline, alternative) = Headlines(meta, content, body, language);
        var article = new Article
        {
            Uri = item.Value("guid") ?? "",
            UriSource = UriSource.Provider,
            Provider = Party(meta?.Element("provider")),
            ItemType = Type(G2Names.Tail(G2Names.Code(meta?.Element("itemClass"))), item),
            Version = item.Value("version"),
            VersionCreated = notes.Time(meta?.Element("versionCreated").Line(), "versionCreated"),
            FirstCreated = notes.Time(meta?.Element("firstCreated").Line(), "firstCreated"),
            PubStatus = notes.Status(G2Names.Code(meta?.Element("pubStatus")) ?? meta?.Element("pubStatus").Line(), "pubStatus"),
            Expires = notes.Time(meta?.Element("expires").Line(), "expires"),
            Headline = headline,
            AlternativeHeadline = alternative,
            Description = G2Texts.Description(content, language) ?? body.Description,
            Slugline = G2Names.InLanguage(content?.Elements("slugline") ?? [], language).Line(),
            CreditText = content?.Element("creditline").Line(),
            InfoSources = [.. (content?.Elements("infoSource") ?? []).Concat(content?.Elements("contentSource") ?? []).Select(source => G2Names.Name(source, context)).OfType<string>().Distinct()],
            Publisher = meta?.Element("provider") is { } provider && G2Names.Name(provider, context) is { } publisher ? new(House(publisher)) : null,
            Dateline = NitfHead.Dateline(content?.Element("dateline")) ?? body.Dateline,
            ContentLocation = Located(content, context),
            Paragraphs = body.Paragraphs.Count > 0 ? body.Paragraphs : G2Texts.Script(content, language),
            Images = [.. body.Images, .. G2Media.Images(item)],
            Renditions = G2Media.Renditions(item),
            Associations = [.. G2Media.Associations(item, context), .. body.Associations],
            People = G2Topics.Of(item, content, context, G2Topic.Person),
            Organisations = G2Topics.Of(item, content, context, G2Topic.Organisation),
            Places = G2Topics.Of(item, content, context, G2Topic.Place),
            Subjects = G2Topics.Of(item, content, context, G2Topic.Other),
            Genres = [.. content?.Elements("genre").Select(genre => G2Names.Name(genre, context)).OfType<string>().Distinct() ?? []],
            ArticleSection = G2Topics.Sections(content, context),
            Keywords = [.. content?.Elements("keyword").Select(XmlParts.Line).OfType<string>().Distinct() ?? [], .. body.Keywords],
            RelatedLinks = G2Media.Links(item),
            InLanguage = language,
            Urgency = int.TryParse(content?.Element("urgency").Line(), out var urgency) ? urgency : null,
            EdNote = G2Texts.EditorsNote(meta),
        };
        article = G2Texts.Signed(G2Texts.Rights(G2Management.Apply(article, meta, notes), item, language, context), content, body, context);
        article = notes.Embargoed(article, meta?.Element("embargoed") is { } embargoed ? embargoed.Line() ?? "(empty)" : null, "embargoed");
        return Dated(article, meta, content, notes) with { Warnings = notes.Warnings };
    }

    /// <summary>The text's forms; those of other languages only where there is none of the item's own.</summary>
    static IEnumerable<(XElement Content, string? Type)> Contents(XElement item, string? language)
    {
        var contents = item.Elements("contentSet").SelectMany(set => set.Elements()).Where(content => content.Name.LocalName is "inlineXML" or "inlineData").ToList();
        var own = contents.Where(content => content.Value("lang") is not { } tag || tag.Split('-')[0].Equals(language?.Split('-')[0], StringComparison.OrdinalIgnoreCase)).ToList();
        return Rendered(own.Count > 0 ? own : contents).Select(content => (content, content.Value("contenttype")));
    }

    /// <summary>Of renditions that are named, the longest, where the others repeat it for other uses: in its words, or typed out in one piece.</summary>
    static List<XElement> Rendered(List<XElement> contents) =>
        contents.TrueForAll(content => content.Value("rendition") is not null) && contents.Select(content => content.Value("rendition")).Distinct().Count() > 1
            && contents.MaxBy(content => content.Value.Length) is { } longest && contents.TrueForAll(content => content == longest || IsTyped(content) || Repeats(longest.Value, content.Value)) ? [longest] : contents;

    static bool IsTyped(XElement content) => content.Descendants("pre").Any() && !content.Descendants("p").Any();

    /// <summary>Whether most words of a text are in another.</summary>
    static bool Repeats(string text, string shorter)
    {
        var (words, own) = (Words(text), Words(shorter));
        return own.Count(words.Contains) * 5 >= own.Count * 3;
    }

    static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The main headline; others, the item's title and the body's own headline fill what is missing.</summary>
    static (string? Headline, string? Alternative) Headlines(XElement? meta, XElement? content, InlineBody body, string? language)
    {
        var headlines = content?.Elements("headline").ToList() ?? [];
        var main = G2Names.InLanguage(headlines.Where(headline => G2Names.Tail(headline.Value("role")) is "main" or "headline"), language)
            ?? G2Names.InLanguage(headlines.Where(headline => headline.Value("role") is null), language) ?? G2Names.InLanguage(headlines, language);
        var title = G2Names.InLanguage(meta?.Elements("title").Where(title => G2Names.Tail(title.Value("role")) is null or "main" or "headline" or "title") ?? [], language).Line();
        var first = main.Line() ?? body.Headline ?? title;
        var other = headlines.Where(headline => headline != main).Select(XmlParts.Line).FirstOrDefault(line => line is not null && line != first);
        return (first, title is not null && title != first ? title : other);
    }

    static Article Dated(Article article, XElement? meta, XElement? content, ItemNotes notes)
    {
        var first = notes.Date(meta?.Element("firstCreated").Line(), "firstCreated") ?? notes.Date(content?.Element("contentCreated").Line(), "contentCreated");
        var version = notes.Date(meta?.Element("versionCreated").Line(), "versionCreated");
        var modified = notes.Time(content?.Element("contentModified").Line(), "contentModified");
        if (first is null && version is not null)
            return ItemNotes.Published(article, version) with { Inferred = ["datePublished"], DateModified = modified };
        return ItemNotes.Published(article, first) with { DateModified = modified ?? (version is not null && version.Value > first!.Value ? version.Value : null) };
    }

    /// <summary>The place with what it lies in, as far as these are named.</summary>
    static string? Located(XElement? content, G2Context context)
    {
        if (content?.Elements("located").FirstOrDefault() is not { } located)
            return null;
        var around = located.Elements("broader").Where(place => place.Element("name") is not null).Select(place => G2Names.Name(place, context));
        return string.Join(", ", new[] { G2Names.Name(located, context) }.Concat(around).OfType<string>().Distinct()) is { Length: > 0 } place ? place : null;
    }

    /// <summary>An agency's name where the provider is given as its domain.</summary>
    static string House(string provider) => provider.Split('.') is [{ Length: > 3 } label, { Length: 2 or 3 }] && Agencies.Named(label) is { } agency ? agency : provider;

    static string? Party(XElement? provider) => G2Names.Code(provider) ?? provider?.Element("name").Line() ?? provider.Line();

    static string Type(string? itemClass, XElement item) => itemClass?.ToLowerInvariant() switch
    {
        null => item.Name.LocalName is "packageItem" ? "composite" : "text",
        "photo" or "image" => "picture",
        var known => known,
    };
}
