using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Feeds;

/// <summary>What an agency's Atom says of an entry beside Atom's own elements: status, version and notes (NewsManagement), headline, byline and subjects (ContentMetadata), by the Associated Press's WebFeeds.</summary>
static class FeedWire
{
    /// <summary>The entry with what its agency says of it.</summary>
    public static Article Filled(Article article, FeedNode item, FeedIdentity identity)
    {
        if (item.First("apcm:ContentMetadata") is { } content)
            article = Described(article, content);
        return item.First("apnm:NewsManagement") is { } management ? Managed(article, management, identity) : article;
    }

    /// <summary>The entry's title is a slug in older feeds, where the headline stands here.</summary>
    static Article Described(Article article, FeedNode content)
    {
        var headline = Lines(content, "HeadLine").FirstOrDefault() ?? Lines(content, "ExtendedHeadLine").FirstOrDefault();
        article = article with
        {
            Headline = headline ?? article.Headline,
            Slugline = Lines(content, "SlugLine").FirstOrDefault() ?? article.Slugline ?? (headline is not null && article.Headline != headline ? article.Headline : null),
            Dateline = Lines(content, "DateLine").FirstOrDefault() ?? article.Dateline,
            ContentLocation = content.First("apcm:DateLineLocation")?["City"] ?? article.ContentLocation,
            ItemType = Type(content.First("apcm:Characteristics")?["MediaType"] ?? content.Say("apcm:MediaType")) ?? article.ItemType,
            Urgency = int.TryParse(content.First("apcm:Priority")?["Numeric"], out var urgency) && urgency is >= 1 and <= 9 ? urgency : article.Urgency,
            Keywords = [.. article.Keywords.Union(content.All("apcm:Keywords").SelectMany(node => (node.Text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase)],
            ArticleSection = [.. article.ArticleSection.Union(Named(content, "SubjectClassification", "Category").Select(entity => WireCategories.Named(entity.Name) ?? entity.Name))],
            Subjects = [.. article.Subjects.Union(Named(content, "SubjectClassification", "Subject"))],
            People = [.. article.People.Union(Named(content, "EntityClassification", "Party"))],
            Organisations = [.. article.Organisations.Union(Named(content, "EntityClassification", "Company", "Organization"))],
            Places = [.. article.Places.Union(Named(content, "EntityClassification", "Geography"))],
            InfoSources = [.. article.InfoSources.Union(Lines(content, "Source").Select(source => Agencies.Named(source) ?? source))],
        };
        return Signed(article, [.. Lines(content, "ByLine")]);
    }

    /// <summary>The entry by its bylines, beside the sources that it names.</summary>
    static Article Signed(Article article, List<string> bylines)
    {
        if (bylines.Count == 0)
            return article;
        var signed = FeedAuthors.Signed(article, [.. bylines.Select(byline => (byline, (string?)null, (string?)null))]);
        return signed with { InfoSources = [.. article.InfoSources.Union(signed.InfoSources)] };
    }

    static Article Managed(Article article, FeedNode management, FeedIdentity identity)
    {
        if (management.Say("apnm:ManagementId") is { } id)
            article = identity.Named(article, id);
        article = article with { Version = management.Say("apnm:ManagementSequenceNumber"), EdNote = management.Say("apnm:PublishingSpecialInstructions") ?? article.EdNote };
        if (management.First("apnm:PublishingStatus") is not { Text: { } said } status)
            return article;
        var notes = new ItemNotes();
        article = article with { PubStatus = notes.Status(said, "PublishingStatus") };
        if (article.PubStatus is PubStatus.Canceled)
            article = article with { ChangeType = "kill" };
        if (article.PubStatus is PubStatus.Withheld)
            article = notes.Embargoed(article, status["statusChangeOn"], "PublishingStatus");
        return article with { Warnings = [.. article.Warnings, .. notes.Warnings] };
    }

    static IEnumerable<string> Lines(FeedNode content, string name) => content.All("apcm:" + name).Select(FeedWords.Line).OfType<string>();

    /// <summary>Subjects and names by the list that they are of ("AP Subject", "AP Geography").</summary>
    static IEnumerable<Entity> Named(FeedNode content, string element, params string[] lists) => content.All("apcm:" + element)
        .Where(node => node["Authority"] is { } authority && lists.Any(list => authority.Contains(list, StringComparison.OrdinalIgnoreCase)))
        .Select(node => node["Value"] is { Length: > 0 } name ? new Entity(name) { Code = node["Id"], Scheme = node["Authority"] } : null).OfType<Entity>();

    static string? Type(string? media) => media?.ToLowerInvariant() switch
    {
        "photo" => "picture",
        "text" or "video" or "audio" or "graphic" => media.ToLowerInvariant(),
        _ => null,
    };
}
