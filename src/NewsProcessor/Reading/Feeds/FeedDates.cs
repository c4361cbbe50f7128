using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Feeds;

/// <summary>When an item was published and changed. What is no date stays away.</summary>
static class FeedDates
{
    static readonly string[] _published = ["pubDate", "published", "issued", "dc:date", "dcterms:issued", "created", "dcterms:created", "atom:published"];
    static readonly string[] _modified = ["updated", "modified", "dcterms:modified", "atom:updated"];

    public static Article Dated(Article article, FeedNode item) => Dated(article, item.Say(_published), item.Say(_modified));

    public static Article Dated(Article article, string? published, string? modified)
    {
        var (first, last) = (Read(published), Read(modified));
        if (published is not null && first is null)
            article = article with { Warnings = [.. article.Warnings, $"The date \"{(published.Length > 60 ? published[..60] : published)}\" cannot be read."] };
        return article with
        {
            DatePublished = first?.Value,
            DatePublishedRaw = first is null ? null : published,
            UtcOffsetMinutes = first?.UtcOffsetMinutes,
            Precision = first?.Precision,
            DateModified = last?.Value,
        };
    }

    static PrintedDate? Read(string? written) =>
        string.IsNullOrWhiteSpace(written) || written.StartsWith("0000", StringComparison.Ordinal) ? null : NewsDates.Machine(written);
}
