using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Every version of an article and every notice that names it, in any order: what stands is a function of this set alone.</summary>
sealed record ArticleHistory(IReadOnlyList<ArticleVersion> Versions, IReadOnlyList<Notice> Notices)
{
    /// <summary>The newest version.</summary>
    public ArticleVersion? Winner => Newest(Versions);

    /// <summary>Oldest first.</summary>
    public IEnumerable<ArticleVersion> Ordered => InOrderStored(Versions).Order(Comparer<ArticleVersion>.Create((one, other) => one.Replaces(other).CompareTo(other.Replaces(one))));

    /// <summary>
    /// The version whose body stands: the winner's own, unless the winner is only part of the story;
    /// then the longest body from the newest whole version on.
    /// </summary>
    public ArticleVersion? Body
    {
        get
        {
            if (Winner is not { IsPartial: true } winner)
                return Winner;
            var whole = Whole;
            return Versions.Where(version => whole is null || !whole.Replaces(version))
                .Aggregate(whole ?? winner, (best, version) => Longer(version, best) ? version : best);
        }
    }

    ArticleVersion? Whole => Newest(Versions.Where(version => !version.IsPartial));

    /// <summary>Versions that others took the places of before a time, and on which nothing stands: no body, and no word on other stories.</summary>
    public IEnumerable<ArticleVersion> ReplacedBefore(DateTimeOffset time)
    {
        string?[] standing = [Winner?.Key, Body?.Key, Whole?.Key];
        var next = DateTimeOffset.MaxValue;
        foreach (var version in Ordered.Reverse())
        {
            var replaced = version.ReceivedAt > next ? version.ReceivedAt : next;
            next = version.ReceivedAt < next ? version.ReceivedAt : next;
            if (replaced < time && !version.Speaks && !standing.Contains(version.Key))
                yield return version;
        }
    }

    /// <summary>The notice that decides, unless the source made the winning version after it.</summary>
    public Notice? Verdict =>
        Notices.OrderBy(notice => notice.Order, StringComparer.Ordinal).LastOrDefault() is { } last && !(Winner?.Created > last.Said) ? last : null;

    public static async Task<ArticleHistory> ReadAsync(TableClient articles, string id, CancellationToken cancellation)
    {
        var (versions, notices) = (new List<ArticleVersion>(), new List<Notice>());
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {Notice.KeyPrefix} and RowKey lt {"v\""}");
        await foreach (var row in articles.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (row.RowKey.StartsWith(Notice.KeyPrefix, StringComparison.Ordinal))
                notices.Add(Notice.Read(row));
            else
                versions.Add(ArticleVersion.From(row));
        }
        return new(versions, notices);
    }

    public ArticleHistory With(ArticleVersion version) => this with { Versions = [.. Versions.Where(other => other.Key != version.Key), version] };

    public ArticleHistory With(Notice notice) => this with { Notices = [.. Notices.Where(other => other.Key != notice.Key), notice] };

    static ArticleVersion? Newest(IEnumerable<ArticleVersion> versions) =>
        InOrderStored(versions).Aggregate((ArticleVersion?)null, (best, version) => best is null || version.Replaces(best) ? version : best);

    /// <summary>Where two contents of a blob have the same time, each replaces the other, and the one stored later wins.</summary>
    static IEnumerable<ArticleVersion> InOrderStored(IEnumerable<ArticleVersion> versions) =>
        versions.OrderBy(version => version.Stored ?? DateTimeOffset.MaxValue).ThenBy(version => version.Key, StringComparer.Ordinal);

    static bool Longer(ArticleVersion version, ArticleVersion best) =>
        version.Summary.WordCount > best.Summary.WordCount || (version.Summary.WordCount == best.Summary.WordCount && version.Key != best.Key && version.Replaces(best));
}
