using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>A NewsItem of NewsML 1.0 to 1.2 as an article.</summary>
static class NewsMl1Item
{
    public static Article Read(NewsMl1Edition edition)
    {
        var item = edition.Item;
        var notes = new ItemNotes();
        var (identifier, management) = (item.At("Identification", "NewsIdentifier"), item.Element("NewsManagement"));
        var components = new NewsMl1Components(item, edition.Language);
        var body = components.Body();
        var media = NewsMl1Media.Groups(components);
        var first = notes.Date(management?.Element("FirstCreated").Line(), "FirstCreated");
        var revised = notes.Date(management?.Element("ThisRevisionCreated").Line(), "ThisRevisionCreated");
        var headline = Words(components.NewsLine("HeadLine")) ?? components.Text("headline", "title") ?? body.Headline
            ?? item.Elements("Update").SelectMany(update => update.Descendants("HeadLine")).FirstOrDefault().Line() ?? item.At("Identification", "NameLabel").Line();
        var byline = components.NewsLine("ByLine") ?? body.Byline;
        var publisher = components.Parties("Provider").FirstOrDefault() ?? Named(item.Parent.At("NewsEnvelope", "SentFrom", "Party"));
        var article = new Article
        {
            Uri = Identity(identifier) is { Length: > 0 } identity ? identity + (edition.IsFirst ? "" : $"#{edition.Language}") : "",
            UriSource = UriSource.Provider,
            Provider = identifier?.Element("ProviderId").Line(),
            ItemType = NewsMl1Media.Type(body, media),
            Version = identifier?.Element("RevisionId").Line(),
            VersionCreated = revised?.Value,
            FirstCreated = first?.Value,
            Headline = headline,
            AlternativeHeadline = components.NewsLine("SubHeadLine") is { } sub && sub != headline && Datelines.Read(sub) is null ? sub : null,
            Description = components.Text("lead", "abstract", "summary", "standfirst", "teaser", "intro") ?? components.Labelled("abstract", "summary", "lead") ?? body.Description,
            Slugline = components.NewsLine("SlugLine") ?? Slug(item),
            Byline = byline,
            Authors = byline is null || components.Parties("Source").Contains(byline) ? [] : Signed(byline, components.NewsLine("ByLineTitle")),
            CreditText = components.NewsLine("CreditLine"),
            InfoSources = [.. components.Parties("Source").Concat(byline is null ? [] : Bylines.Names(byline).InfoSources).Distinct()],
            Publisher = publisher is null ? null : new(publisher),
            Dateline = NitfHead.Dateline(components.First("NewsLines", "DateLine")) ?? body.Dateline,
            ContentLocation = NewsMl1Topics.Location(components),
            Paragraphs = body.Paragraphs,
            Images = [.. body.Images, .. NewsMl1Media.Images(media, components)],
            Renditions = body.Paragraphs.Count == 0 ? NewsMl1Media.Renditions(media) : [],
            Associations = [.. body.Paragraphs.Count == 0 && media.Count == 1 ? [] : NewsMl1Media.Associations(media), .. NewsMl1Media.References(components), .. body.Associations],
            Places = NewsMl1Topics.Places(components),
            Subjects = NewsMl1Topics.Subjects(components),
            People = NewsMl1Topics.Occurring(components, "person"),
            Organisations = NewsMl1Topics.Occurring(components, "organi", "company"),
            Genres = components.Names("DescriptiveMetadata", "Genre"),
            Keywords = [.. NewsMl1Topics.Keywords(components).Union(body.Keywords)],
            InLanguage = components.Language,
            Urgency = int.TryParse(management?.Element("Urgency").Value("FormalName") ?? item.Parent.At("NewsEnvelope", "Priority").Value("FormalName"), out var urgency) ? urgency : null,
            CopyrightHolder = components.First("RightsMetadata", "Copyright", "CopyrightHolder").Line(),
            CopyrightNotice = components.NewsLine("CopyrightLine"),
            UsageTerms = components.NewsLine("RightsLine") ?? components.First("RightsMetadata", "UsageRights").Line(),
            EdNote = components.Labelled("note", "instruction", "advisory"),
        };
        if (article is { Authors.Count: 0, Byline: null, ItemType: "picture" })
            article = article with { Authors = [.. components.Parties("Creator").Except(components.Parties("Provider")).Except(components.Parties("Source")).Where(name => Agencies.Named(name) is null).Select(name => new Author(name))] };
        article = ItemNotes.Published(article, first ?? revised) with
        {
            Inferred = first is null && revised is not null ? ["datePublished"] : [],
            DateModified = first is not null && revised is not null && revised.Value > first.Value ? revised.Value : null,
        };
        return NewsMl1Management.Apply(article, identifier, management, notes) with { Warnings = notes.Warnings };
    }

    /// <summary>The item through all its revisions: PublicIdentifier would end in the revision.</summary>
    static string Identity(XElement? identifier)
    {
        var (provider, date, id) = (identifier?.Element("ProviderId").Line(), identifier?.Element("DateId").Line(), identifier?.Element("NewsItemId").Line());
        return id is null ? "" : $"urn:newsml:{provider}:{date}:{id}";
    }

    /// <summary>A party by its name, or by a code that reads like one.</summary>
    static string? Named(XElement? party) => party.Value("FormalName") is { } name && name.Any(char.IsLetter) ? name : null;

    /// <summary>A headline that is no number: pictures bear their own there.</summary>
    static string? Words(string? line) => line is not null && line.Any(char.IsLetter) ? line : null;

    /// <summary>The label by which desks know an item: "FBL-ENG-PR-KEEL-HOLMBY".</summary>
    static string? Slug(XElement item) => item.At("Identification", "NameLabel").Line() is { } label && label.Contains('-') && !label.Contains(' ') ? label : null;

    static IReadOnlyList<Author> Signed(string byline, string? title) =>
        Bylines.Names(byline).Authors is [var only] && title is not null ? [only with { Role = only.Role ?? title }] : Bylines.Names(byline).Authors;
}
