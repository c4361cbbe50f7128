using System.Text.Json;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles.Counts;

/// <summary>
/// Gives an <see cref="Overview"/> of any archive in at most 8 storage calls: what was last counted, and on top of it the days since,
/// counted from the newest articles and files.
/// </summary>
public sealed class ArchiveOverview(NewsTables tables, TimeProvider clock)
{
    /// <summary>Articles, files, and unread files counted now: what one call of Table Storage gives.</summary>
    const int Newest = 1000;

    public async Task<Overview> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = await tables.ArticleIndex.FindAsync(Facets.NamesPartition, Facets.CountedRow, cancellation);
        var counted = row?.GetString("Overview") is { } text ? JsonSerializer.Deserialize(text, ArticleJson.Compact.Overview) : null;
        var tally = new OverviewTally(now);
        var since = counted?.CountsAsOf is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : tally.FirstDay;
        await AddNewestAsync(tally, since, now, cancellation);
        await tally.AddFilesAsync(tables.Uploads, since, Newest, cancellation);
        var newest = tally.ToOverview();
        return counted is null ? newest : counted with { Days = Joined(counted.Days, newest.Days) };
    }

    async Task AddNewestAsync(OverviewTally tally, DateOnly since, DateTimeOffset now, CancellationToken cancellation)
    {
        var (start, end) = (TimeKey.Inverted(now), TimeKey.Inverted(new(since, default, TimeSpan.Zero)));
        await foreach (var row in KeyScan.AfterAsync(tables.ArticleList, new(IndexKey.ListPartition(start, shown: true), start), IndexKey.ListPartition(end, shown: true) + "~", Newest, cancellation).Take(Newest))
        {
            if (string.CompareOrdinal(row.RowKey, end) > 0)
                break;
            if (ListScan.SummaryOf(row) is { } summary && summary.IsListedAt(now))
                tally.Add(row, summary);
        }
    }

    /// <summary>A day counted twice, before and now, has the larger numbers: the newest may not reach its morning.</summary>
    static List<DayCount> Joined(IReadOnlyList<DayCount> counted, IReadOnlyList<DayCount> newest)
    {
        var before = counted.ToDictionary(day => day.Day);
        return [.. newest.Select(day => before.TryGetValue(day.Day, out var so)
            ? new DayCount(day.Day, Math.Max(so.Articles, day.Articles), Math.Max(so.Files, day.Files), Math.Max(so.Unread, day.Unread))
            : day)];
    }
}
