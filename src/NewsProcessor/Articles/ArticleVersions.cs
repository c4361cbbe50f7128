namespace NewsProcessor.Articles;

/// <summary>The history of an article, as people see it: numbered from 1, the oldest, by the source's order.</summary>
public sealed class ArticleVersions(NewsTables tables, TimeProvider clock)
{
    /// <summary>The versions that may be seen, newest first. A late older version takes its place among them, and the numbers after it grow by one.</summary>
    public async Task<IReadOnlyList<VersionSummary>> ListAsync(string id, CancellationToken cancellation)
    {
        var current = await CurrentArticle.FindAsync(tables.Articles, id, cancellation);
        return [.. (await NumberedAsync(id, cancellation)).Reverse().Where(entry => IsShown(entry.Version))
            .Select(entry => new VersionSummary(entry.Number, entry.Version.Key == current?.Version?.Key, entry.Version.Summary))];
    }

    /// <summary>The record of one version; null where there is none with that number, or it may not be seen.</summary>
    public async Task<Article?> GetAsync(string id, int number, CancellationToken cancellation) =>
        (await NumberedAsync(id, cancellation)).FirstOrDefault(entry => entry.Number == number).Version is { } version && IsShown(version)
            ? await RecordDocument.ReadAsync(tables.Articles, id, version.Record, cancellation)
            : null;

    async Task<IEnumerable<(int Number, ArticleVersion Version)>> NumberedAsync(string id, CancellationToken cancellation) =>
        (await ArticleHistory.ReadAsync(tables.Articles, id, cancellation)).Ordered.Select((version, place) => (place + 1, version));

    bool IsShown(ArticleVersion version) => version.Summary.PubStatus is not PubStatus.Withheld && version.SortTime <= clock.GetUtcNow();
}

/// <summary>One version of an article.</summary>
/// <param name="Number">From 1, the oldest.</param>
/// <param name="IsCurrent">Whether this is the version that stands.</param>
/// <param name="Article">What a list would show of it.</param>
public sealed record VersionSummary(int Number, bool IsCurrent, ArticleSummary Article);
