using System.Text.Json;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Lists articles, newest first.</summary>
public sealed class ArticleListing(NewsTables tables, TimeProvider clock)
{
    /// <summary>A page that starts after a position, or at this moment: what is dated or embargoed later shows itself when its time comes.</summary>
    public Task<Page<ArticleSummary>> ListAsync(int limit, ListPosition? after, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var start = new ListPosition(TimeKey.InvertedMonth(now), TimeKey.Inverted(now));
        return KeyScan.AfterAsync(tables.ArticleList, Later(after ?? start, start), "x", limit + 1, cancellation)
            .PageAsync(limit, row => Task.FromResult(Shown(row, now)));
    }

    static ArticleSummary? Shown(TableEntity row, DateTimeOffset now) =>
        JsonSerializer.Deserialize(row.GetString("Summary"), ArticleJson.Compact.ArticleSummary) is { } summary && summary.IsListedAt(now) ? summary : null;

    /// <summary>A cursor can't reach into the future.</summary>
    static ListPosition Later(ListPosition one, ListPosition other) =>
        string.CompareOrdinal(one.PartitionKey + one.RowKey, other.PartitionKey + other.RowKey) >= 0 ? one : other;
}
