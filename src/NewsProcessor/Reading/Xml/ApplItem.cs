using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Xml;

/// <summary>A document of the Associated Press in its own markup, APPL, whose texts are NITF. Its times are UTC, which it does not write.</summary>
static class ApplItem
{
    public static Article Read(XElement publication)
    {
        var notes = new ItemNotes();
        var (identity, management, lines) = (publication.Element("Identification"), publication.Element("PublicationManagement"), publication.Element("NewsLines"));
        var (describing, administrative) = (publication.Element("DescriptiveMetadata"), publication.Element("AdministrativeMetadata"));
        var (pictures, created) = (Pictures(publication, lines), Created(management.At("FirstCreated"), notes));
        var headline = lines.At("HeadLine").Line() ?? lines.At("OriginalHeadLine").Line() ?? identity.At("HeadLine").Line();
        var title = lines.At("Title").Line();
        var article = new Article
        {
            Uri = identity.At("ItemId").Line() ?? "",
            UriSource = UriSource.Provider,
            Provider = "ap.org",
            ItemType = Type(identity.At("MediaType").Line()),
            Version = identity.At("RecordSequenceNumber").Line(),
            FirstCreated = created?.Value,
            VersionCreated = notes.Time(Utc(management.At("ArrivalDateTime").Line()), "ArrivalDateTime"),
            PubStatus = management.At("RecordType").Line() is "Delete" ? PubStatus.Canceled : notes.Status(management.At("Status").Line(), "Status"),
            ChangeType = management.At("RecordType").Line() is "Delete" ? "kill" : null,
            Headline = headline ?? title,
            AlternativeHeadline = lines.At("ExtendedHeadLine").Line() is { } extended && extended != headline ? extended : null,
            Description = describing.At("Description").Line(),
            Slugline = lines.At("SlugLine").Line() ?? (headline is null ? null : title),
            Dateline = lines.At("DateLine").Line(),
            ContentLocation = describing.At("DateLineLocation", "City").Line() ?? describing.At("DateLineLocation").Value("City") ?? lines.At("LocationLine").Line(),
            CreditText = lines.At("CreditLine").Line(),
            Paragraphs = [.. publication.Elements("PublicationComponent").Where(component => component.Value("Role") is not "Caption" || pictures.Count == 0).SelectMany(component => Text(component)?.Paragraphs ?? [])],
            Images = pictures,
            People = Entities(describing, "EntityClassification", "Party"),
            Organisations = Entities(describing, "EntityClassification", "Company", "Organization"),
            Places = Entities(describing, "EntityClassification", "Geography"),
            Subjects = Entities(describing, "SubjectClassification", "Subject"),
            ArticleSection = [.. Entities(describing, "SubjectClassification", "Category").Select(category => WireCategories.Named(category.Name) ?? category.Name).Distinct()],
            Keywords = [.. lines.Lines("KeywordLine").SelectMany(words => words.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)],
            InLanguage = identity.At("DefaultLanguage").Line(),
            Urgency = int.TryParse(identity.At("Priority").Line(), out var urgency) && urgency is >= 1 and <= 9 ? urgency : null,
            CopyrightNotice = lines.At("CopyrightLine").Line(),
            UsageTerms = lines.At("RightsLine").Line(),
            EdNote = management.At("SpecialInstructions").Line(),
            InfoSources = [.. administrative.Lines("Source").Select(source => Agencies.Named(source) ?? source).Distinct()],
        };
        article = Signed(article, lines);
        article = Released(article, Utc(management.At("ReleaseDateTime").Line()), notes);
        article = ItemNotes.Published(article, notes.Date(Utc(management.At("ItemStartDateTimeActual").Line() ?? management.At("ItemStartDateTime").Line()), "ItemStartDateTime") ?? created);
        return article with { DateModified = notes.Time(Utc(management.At("LastModifiedDateTime").Line()), "LastModifiedDateTime"), Warnings = notes.Warnings };
    }

    /// <summary>Kept back until its release, where that lies behind its arrival.</summary>
    static Article Released(Article article, string? release, ItemNotes notes) =>
        release is null || (NewsDates.Machine(release) is { } date && date.Value <= (article.VersionCreated ?? article.FirstCreated) && article.PubStatus is not PubStatus.Withheld) ? article : notes.Embargoed(article, release, "ReleaseDateTime");

    static Article Signed(Article article, XElement? lines)
    {
        if ((lines.At("ByLine").Line() ?? lines.At("ByLineOriginal").Line()) is not { } printed)
            return article;
        var byline = Bylines.Names(printed);
        var title = lines.At("ByLine").Value("Title");
        return article with
        {
            Byline = printed,
            Authors = [.. byline.Authors.Select(author => author.Role is null && title is not null ? author with { Role = title } : author)],
            InfoSources = [.. article.InfoSources.Union(byline.InfoSources)],
        };
    }

    /// <summary>The text of a component: the story, a caption, the script of a recording.</summary>
    static BodyWriter? Text(XElement? component) => component.At("TextContentItem", "DataContent") is { } content ? NitfBody.Read(content.Element("nitf") ?? content) : null;

    /// <summary>The picture that the document is about, with its caption.</summary>
    static IReadOnlyList<Image> Pictures(XElement publication, XElement? lines)
    {
        var caption = Text(publication.Elements("PublicationComponent").FirstOrDefault(component => component.Value("Role") is "Caption")) is { Paragraphs.Count: > 0 } text ? string.Join(' ', text.Paragraphs.Select(paragraph => paragraph.Text)) : null;
        return [.. publication.Elements("PublicationComponent").Where(component => component.Value("Role") is "Main" or "Preview").Elements("PhotoContentItem")
            .Select(photo => BodyWriter.Address(photo.Value("Href"))).OfType<string>().Take(1).Select(address => new Image { Url = address, Caption = caption, Credit = lines.At("CreditLine").Line() })];
    }

    /// <summary>The subjects or names of the lists that have one of these words in their names ("AP Subject"), each in an attribute or in occurrences.</summary>
    static IReadOnlyList<Entity> Entities(XElement? describing, string element, params string[] lists) => [.. (describing?.Elements(element) ?? [])
        .Where(one => one.Value("Authority") is { } authority && Array.Exists(lists, list => authority.Contains(list, StringComparison.OrdinalIgnoreCase)))
        .SelectMany(one => one.Elements("Occurrence").DefaultIfEmpty(one).Select(occurrence => (Name: occurrence.Value("Value"), Code: occurrence.Value("Id"), Scheme: one.Value("Authority"))))
        .Where(one => one.Name is not null).Select(one => new Entity(one.Name!) { Code = one.Code, Scheme = one.Scheme }).DistinctBy(entity => entity.Name)];

    static PrintedDate? Created(XElement? created, ItemNotes notes) => created.Value("Year") is { } year && created.Value("Month") is { } month && created.Value("Day") is { } day
        ? notes.Date($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}T{created.Value("Time") ?? "00:00:00"}Z", "FirstCreated") : null;

    static string? Utc(string? time) => time is null || !time.Contains('T', StringComparison.Ordinal) || time.EndsWith('Z') || time.LastIndexOfAny(['+', '-']) > time.IndexOf('T', StringComparison.Ordinal) ? time : time + "Z";

    static string Type(string? media) => media?.ToLowerInvariant() switch
    {
        null => "text",
        "photo" => "picture",
        var other => other,
    };
}
