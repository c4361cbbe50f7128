using NewsProcessor.Articles.Clusters;

namespace NewsProcessor.Articles.Search;

/// <summary>The posting lists that an article stands in. All of it follows from the summary, so that a posting can be checked against its row in the list.</summary>
static class ListNames
{
    /// <summary>Words of one article that get a posting.</summary>
    public const int MaxWords = 40;

    public static IEnumerable<ListName> Of(ArticleSummary summary) =>
        Fields(summary).Concat(Kin(summary)).Concat(Words(summary).Select(word => new ListName(ListName.Word, word)));

    /// <summary>By which articles with the same story are found.</summary>
    static IEnumerable<ListName> Kin(ArticleSummary summary) =>
        summary.LeadSketch is { } sketch ? LeadSketch.Bands(sketch).Select(band => new ListName(ListName.Sketch, band)) : [];

    /// <summary>All but the words.</summary>
    public static IEnumerable<ListName> Fields(ArticleSummary summary)
    {
        var names = Named(ListName.Source, Sources(summary))
            .Concat(Named(ListName.Author, summary.Authors))
            .Concat(Named(ListName.Section, summary.ArticleSection))
            .Concat(Named(ListName.Keyword, summary.Keywords.Concat(summary.Subjects)))
            .Concat(Languages(summary.InLanguage))
            .Append(new(ListName.Upload, summary.Upload))
            .Concat(new[] { summary.Uri, summary.Url }.OfType<string>().Select(address => new ListName(ListName.Address, address)))
            .Append(new(ListName.Type, summary.ItemType))
            .Concat(summary.ClusterId is { } cluster ? [new ListName(ListName.Cluster, cluster)] : []);
        return (summary.IsStory ? names : names.Append(new(ListName.Status, Status(summary.PubStatus)))).Distinct();
    }

    /// <summary>Publisher and agencies.</summary>
    public static IEnumerable<string> Sources(ArticleSummary summary) => summary.InfoSources.Prepend(summary.Publisher).OfType<string>();

    /// <summary>The texts that words are taken from, the most telling first.</summary>
    public static IEnumerable<string?> Texts(ArticleSummary summary) =>
        [summary.Headline, .. summary.Places, .. summary.Keywords, .. summary.Subjects, summary.Byline, summary.Publisher, summary.Description];

    /// <summary>How a status is written in lists and in queries.</summary>
    public static string Status(PubStatus status) => status switch
    {
        PubStatus.Usable => "usable",
        PubStatus.Withheld => "withheld",
        _ => "canceled",
    };

    /// <summary>At most <see cref="MaxWords"/>; of a standfirst that holds more, the longest.</summary>
    static IEnumerable<string> Words(ArticleSummary summary)
    {
        var standfirst = Telling(summary.Description).OrderByDescending(word => word.Length);
        return Texts(summary).SkipLast(1).SelectMany(Telling).Concat(standfirst).Distinct().Take(MaxWords);
    }

    static IEnumerable<string> Telling(string? text) => SearchWords.Of(text).Where(word => !CommonWordTable.Holds(word));

    static IEnumerable<ListName> Named(char kind, IEnumerable<string> names) =>
        names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => new ListName(kind, SearchWords.Name(name)));

    /// <summary>"pt-BR" stands in the list of "pt" too.</summary>
    static IEnumerable<ListName> Languages(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            yield break;
        var whole = tag.Trim().ToLowerInvariant();
        yield return new(ListName.Language, whole);
        if (whole.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            yield return new(ListName.Language, whole[..dash]);
    }
}
