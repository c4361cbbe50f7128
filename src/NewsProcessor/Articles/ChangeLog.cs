using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// What changed, in the order of storage's own clock: the ground of delta sync. A row only says that an article may have changed;
/// it is written before the change, and again after it if the change took long. Readers keep a distance to now that covers both.
/// </summary>
public sealed class ChangeLog(NewsTables tables, Retention retention, TimeProvider clock)
{
    /// <summary>How long rows are kept, and how old a reader's position may be.</summary>
    public TimeSpan Kept => retention.Changes;

    /// <summary>Readers stop so long before now: what is written later has a later time.</summary>
    public static TimeSpan Distance { get; } = TimeSpan.FromSeconds(15);

    /// <summary>A row must be in place, and its change done, within this time of the row's own; the rest of <see cref="Distance"/> is for clocks that differ.</summary>
    static readonly TimeSpan _haste = TimeSpan.FromSeconds(8);

    /// <summary>Keys of the one row that is no change, behind all of them, and its property.</summary>
    const string NoArticle = "now", ForgottenBefore = "ForgottenBefore";

    /// <summary>How far storage's clock is ahead of ours, as last seen.</summary>
    TimeSpan _ahead;

    /// <summary>Notes that an article is about to change.</summary>
    /// <param name="id">The article.</param>
    /// <param name="later">Times at which it will change by itself: the end of an embargo, expiry.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    /// <returns>The row's time by storage's clock.</returns>
    internal async Task<DateTimeOffset> NoteAsync(string id, IEnumerable<DateTimeOffset> later, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var time = now + _ahead;
            var answer = await WriteAsync(time, id, cancellation);
            if (IsInTime(time, answer.Headers.Date))
            {
                foreach (var then in later.Where(then => then > time))
                    await WriteAsync(then, id, cancellation);
                return time;
            }
            // Set, not added to: many articles are noted at once.
            _ahead = answer.Headers.Date!.Value - now;
        }
    }

    /// <summary>Notes again what a crash may have left changed long after its note.</summary>
    internal async Task RenewAsync(CurrentArticle current, CancellationToken cancellation)
    {
        if (current.Noted is not { } noted || !IsInTime(noted, current.Written))
            await NoteAsync(current.Id, [], cancellation);
    }

    /// <summary>Now, by storage's clock.</summary>
    internal DateTimeOffset StorageTime => clock.GetUtcNow() + _ahead;

    /// <summary>Whether storage wrote soon enough after a note for readers to see both.</summary>
    internal static bool IsInTime(DateTimeOffset noted, DateTimeOffset? written) => written is not { } time || (time - noted).Duration() < _haste;

    /// <summary>What changed after a position, oldest first, each article once: as it is now.</summary>
    /// <param name="position">The last row given out; its time decides where the position is of no row. Null: as far back as rows are kept.</param>
    /// <param name="limit">How many changes.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    /// <returns>Null where rows after the position have been taken away.</returns>
    public async Task<ChangePage?> ReadAsync(ListPosition? position, int limit, CancellationToken cancellation)
    {
        var (now, forgotten) = await NowAsync(cancellation);
        var (after, until) = (position ?? At(clock.GetUtcNow() - Kept), At(now - Distance, ""));
        if (position is not null && !IsKept(after, forgotten))
            return null;
        var rows = new List<TableEntity>();
        await foreach (var row in KeyScan.AfterAsync(tables.Changes, after, until.PartitionKey + "~", limit + 1, cancellation))
        {
            if (rows.Count == limit || string.CompareOrdinal(row.RowKey, until.RowKey) > 0)
                break;
            rows.Add(row);
        }
        var changes = new List<Change>();
        foreach (var some in rows.AsEnumerable().Reverse().DistinctBy(IdOf).Reverse().Chunk(16))
            changes.AddRange(await Task.WhenAll(some.Select(row => ChangeAsync(row, cancellation))));
        var end = rows.Count == limit ? new ListPosition(rows[^1].PartitionKey, rows[^1].RowKey) : Later(after, until);
        return new(changes, end, rows.Count == limit);
    }

    /// <summary>Whether all that was noted by a time has taken effect.</summary>
    public bool IsSettled(DateTimeOffset time) => StorageTime - time > Distance;

    /// <summary>Whether nothing was noted since a time. What has left a list leaves no trace there; it does here. Costs two calls of storage, or three.</summary>
    public async Task<bool> IsQuietAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var (time, forgotten) = await NowAsync(cancellation);
        var (after, now) = (At(since), At(time, "~"));
        var next = await KeyScan.AfterAsync(tables.Changes, after, now.PartitionKey + "~", 1, cancellation).FirstOrDefaultAsync(cancellation);
        return IsKept(after, forgotten) && (next is null || string.CompareOrdinal(next.RowKey, now.RowKey) > 0);
    }

    /// <summary>The position at a time.</summary>
    public static ListPosition At(DateTimeOffset time) => At(time, "");

    /// <summary>Whether the rows after a position are still kept; rows go by whole hours, and do not come back when they are to be kept for longer.</summary>
    bool IsKept(ListPosition position, string forgotten) =>
        string.CompareOrdinal(position.PartitionKey, At(clock.GetUtcNow() - Kept).PartitionKey) >= 0 && string.CompareOrdinal(position.PartitionKey, forgotten) >= 0;

    /// <summary>Takes rows away that are older than <see cref="Kept"/>, and tells after every page.</summary>
    /// <returns>How many went.</returns>
    public async IAsyncEnumerable<int> ForgetOldAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var oldest = At(clock.GetUtcNow() - Kept).PartitionKey;
        var old = TableClient.CreateQueryFilter($"PartitionKey lt {oldest}");
        await foreach (var page in tables.Changes.QueryAsync<TableEntity>(old, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).AsPages())
        {
            if (page.Values.Count > 0)
                await NoteForgottenAsync(oldest, cancellation);
            foreach (var rows in page.Values.GroupBy(row => row.PartitionKey).SelectMany(hour => hour.Chunk(100)))
                await TableCalls.SucceedsAsync(() => tables.Changes.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation));
            yield return page.Values.Count;
        }
    }

    static ListPosition At(DateTimeOffset time, string id) =>
        new(time.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{time.UtcTicks:D19}!{id}"));

    async Task<Response> WriteAsync(DateTimeOffset time, string id, CancellationToken cancellation)
    {
        var key = At(time, id);
        return await tables.Changes.UpsertEntityAsync(new TableEntity(key.PartitionKey, key.RowKey), TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Now by storage's clock, and the hour before which rows have been taken away; both from the row of no article.</summary>
    async Task<(DateTimeOffset Time, string Forgotten)> NowAsync(CancellationToken cancellation)
    {
        var row = await tables.Changes.GetEntityIfExistsAsync<TableEntity>(NoArticle, NoArticle, cancellationToken: cancellation);
        return (row.GetRawResponse().Headers.Date ?? clock.GetUtcNow(), row.HasValue ? row.Value!.GetString(ForgottenBefore) : "");
    }

    /// <summary>Says so before rows go: a position that an earlier, shorter setting has cut off stays cut off under a longer one.</summary>
    async Task NoteForgottenAsync(string oldest, CancellationToken cancellation)
    {
        if (string.CompareOrdinal((await NowAsync(cancellation)).Forgotten, oldest) < 0)
            await tables.Changes.UpsertEntityAsync(new TableEntity(NoArticle, NoArticle) { [ForgottenBefore] = oldest }, TableUpdateMode.Replace, cancellation);
    }

    async Task<Change> ChangeAsync(TableEntity row, CancellationToken cancellation)
    {
        var id = IdOf(row);
        var time = new DateTimeOffset(long.Parse(row.RowKey.AsSpan(0, 19), CultureInfo.InvariantCulture), TimeSpan.Zero);
        return Change.Of(id, time, (await CurrentArticle.FindAsync(tables.Articles, id, cancellation))?.Version, clock.GetUtcNow());
    }

    static string IdOf(TableEntity row) => row.RowKey[20..];

    static ListPosition Later(ListPosition one, ListPosition other) => string.CompareOrdinal(one.RowKey, other.RowKey) >= 0 ? one : other;
}

/// <summary>Changes, and the position to go on from: at once when there are more, else later.</summary>
public sealed record ChangePage(IReadOnlyList<Change> Items, ListPosition End, bool HasMore);
