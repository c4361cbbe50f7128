using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Receipts, and intents: the note of work begun that makes sure that it is ended.</summary>
public sealed class UploadLedger(NewsTables tables, TimeProvider clock)
{
    const string Open = "open";

    /// <summary>Before the row key of a deletion's note.</summary>
    const string Deleting = "deleting!";

    /// <summary>Begin the partitions of the lists of receipts, one a day.</summary>
    const string Recent = "recent!", Unread = "failed!";

    /// <summary>Begins the partitions of receipts.</summary>
    const string Partitions = "r";
    const int ReceiptsAPage = 200;

    /// <summary>Receipts read side by side for a list.</summary>
    const int ReceiptsAtOnce = 16;

    /// <summary>Notes that an upload is being worked on. Each note replaces the one before it, so that only the last worker can cross it out; how far that one got stays noted.</summary>
    public async Task<Intent> BeginAsync(string name, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow();
        Response? answer = null;
        var isFirst = await TableCalls.SucceedsAsync(async () => answer = await tables.Uploads.AddEntityAsync(Note(name, since), cancellation));
        if (!isFirst)
            answer = await tables.Uploads.UpsertEntityAsync(Note(name, since), TableUpdateMode.Merge, cancellation);
        return new(name, since, answer!.Headers.ETag?.ToString() ?? "") { IsRepeated = !isFirst };
    }

    /// <summary>Notes how far a file of many has been read, which also makes the note a new one: work that goes on is not taken for abandoned.</summary>
    /// <returns>The renewed note; null when somebody else has begun since.</returns>
    public async Task<Intent?> NoteProgressAsync(Intent intent, Receipt soFar, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow();
        var row = Note(intent.Name, since);
        PackedProperties.Write(row, JsonSerializer.SerializeToUtf8Bytes(soFar, ArticleJson.Compact.Receipt));
        Response? answer = null;
        return await TableCalls.SucceedsAsync(async () => answer = await tables.Uploads.UpdateEntityAsync(row, new ETag(intent.ETag), TableUpdateMode.Replace, cancellation))
            ? intent with { Since = since, ETag = answer!.Headers.ETag?.ToString() ?? "" }
            : null;
    }

    /// <summary>How far the reading of an upload got that was begun and has not ended, as a receipt; null where nothing was noted.</summary>
    public async Task<Receipt?> ProgressAsync(string id, CancellationToken cancellation) => Progress(await tables.Uploads.FindAsync(Open, id, cancellation));

    /// <summary>Crosses the note out; false when somebody else has begun since.</summary>
    public Task<bool> EndAsync(Intent intent, CancellationToken cancellation) =>
        TableCalls.SucceedsAsync(() => tables.Uploads.DeleteEntityAsync(Open, Receipt.IdOf(intent.Name), new ETag(intent.ETag), cancellation));

    /// <summary>Notes that an upload is being deleted, by its receipt.</summary>
    public async Task<Intent> BeginDeletionAsync(Receipt receipt, bool forGood, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow();
        var row = new TableEntity(Open, Deleting + receipt.Id) { ["Name"] = receipt.Name, ["Since"] = since, ["ForGood"] = forGood };
        PackedProperties.Write(row, JsonSerializer.SerializeToUtf8Bytes(receipt, ArticleJson.Compact.Receipt));
        var answer = await tables.Uploads.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return new(receipt.Name, since, answer.Headers.ETag?.ToString() ?? "") { Deleting = receipt };
    }

    /// <summary>Crosses the note of a deletion out, unless somebody else has begun since.</summary>
    public Task EndDeletionAsync(Intent intent, CancellationToken cancellation) =>
        tables.Uploads.DropAsync(Open, Deleting + Receipt.IdOf(intent.Name), cancellation, new ETag(intent.ETag));

    /// <summary>Every receipt, a page at a time.</summary>
    /// <param name="from">Where an earlier walk stopped.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async IAsyncEnumerable<ReceiptPage> ReceiptsAsync(string? from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var receipts = TableClient.CreateQueryFilter($"PartitionKey ge {Partitions} and PartitionKey lt {Partitions + "~"} and State ge {""}");
        await foreach (var page in tables.Uploads.QueryAsync<TableEntity>(receipts, ReceiptsAPage, cancellationToken: cancellation).AsPages(from))
            yield return new([.. page.Values.Select(From)], page.ContinuationToken);
    }

    /// <summary>Work begun before a time and not ended.</summary>
    public async IAsyncEnumerable<Intent> BegunBeforeAsync(DateTimeOffset time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.Uploads.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Open}"), cancellationToken: cancellation))
        {
            if (row.GetDateTimeOffset("Since") is { } since && since <= time)
                yield return new(row.GetString("Name"), since, row.ETag.ToString()) { Deleting = row.RowKey.StartsWith(Deleting, StringComparison.Ordinal) ? From(row) : null, IsForGood = row.GetBoolean("ForGood") is true };
        }
    }

    /// <summary>The receipt of an upload; while it is read for the first time, or is one of many, a receipt that says so and how far it got; else null.</summary>
    public async Task<Receipt?> FindAsync(string id, CancellationToken cancellation)
    {
        var open = tables.Uploads.FindAsync(Open, id, cancellation);
        var written = await WrittenAsync(id, cancellation);
        if (await open is not { } row || (written is not null && (Progress(row) is null || written.FinishedAt > row.GetDateTimeOffset("Since"))))
            return written;
        return Progress(row) ?? new Receipt { Id = id, Name = row.GetString("Name"), State = UploadState.Processing };
    }

    static TableEntity Note(string name, DateTimeOffset since) => new(Open, Receipt.IdOf(name)) { ["Name"] = name, ["Since"] = since };

    static Receipt? Progress(TableEntity? intent) => intent?.ContainsKey("Data00") is true ? From(intent) : null;

    /// <summary>The receipt as last written, or null.</summary>
    public async Task<Receipt?> WrittenAsync(string id, CancellationToken cancellation) =>
        await tables.Uploads.FindAsync(Partition(id), id, cancellation) is { } row ? From(row) : null;

    /// <summary>Writes a receipt and its places in the lists: places first, since a place that is not its receipt's own is not shown.</summary>
    public async Task WriteAsync(Receipt receipt, Receipt? earlier, CancellationToken cancellation)
    {
        receipt = receipt with { FinishedAt = clock.GetUtcNow() };
        var places = Places(receipt);
        await PlaceAsync(places, cancellation);
        var entity = new TableEntity(Partition(receipt.Id), receipt.Id) { ["Name"] = receipt.Name, ["State"] = receipt.State.ToString(), ["Reason"] = receipt.Reason };
        PackedProperties.Write(entity, JsonSerializer.SerializeToUtf8Bytes(receipt, ArticleJson.Compact.Receipt));
        await tables.Uploads.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
        if (earlier is null)
            return;
        foreach (var (partition, row) in Places(earlier).Except(places))
            await tables.Uploads.DropAsync(partition, row, cancellation);
        // Of two who write at once, one may take away the place that the other's receipt has: whoever comes last sees to it that what stands has its own.
        if (await WrittenAsync(receipt.Id, cancellation) is { } now)
            await PlaceAsync(Places(now), cancellation);
    }

    /// <summary>Gives a receipt its places in the lists back, if it has lost any.</summary>
    public async Task RestoreAsync(Receipt receipt, CancellationToken cancellation)
    {
        foreach (var place in Places(receipt))
        {
            if (await tables.Uploads.FindAsync(place.Partition, place.Row, cancellation) is null)
                await PlaceAsync([place], cancellation);
        }
    }

    async Task PlaceAsync(IEnumerable<(string Partition, string Row)> places, CancellationToken cancellation)
    {
        foreach (var (partition, row) in places)
            await tables.Uploads.UpsertEntityAsync(new TableEntity(partition, row), TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Takes a receipt away, and its places in the lists.</summary>
    public async Task EraseAsync(Receipt receipt, CancellationToken cancellation)
    {
        await tables.Uploads.DropAsync(Partition(receipt.Id), receipt.Id, cancellation);
        foreach (var (partition, row) in Places(receipt))
            await tables.Uploads.DropAsync(partition, row, cancellation);
    }

    /// <summary>Takes a receipt away that nobody has written since, and its places in the lists: those first, since the next walk gives them back to a receipt that stands.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> ForgetAsync(Receipt receipt, CancellationToken cancellation)
    {
        if (await tables.Uploads.FindAsync(Partition(receipt.Id), receipt.Id, cancellation) is not { } row || From(row).FinishedAt != receipt.FinishedAt)
            return false;
        foreach (var (partition, place) in Places(receipt))
            await tables.Uploads.DropAsync(partition, place, cancellation);
        if (await TableCalls.SucceedsAsync(() => tables.Uploads.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation)))
            return true;
        if (await WrittenAsync(receipt.Id, cancellation) is { } now)
            await RestoreAsync(now, cancellation);
        return false;
    }

    /// <summary>Receipts by the time their files were received, newest first.</summary>
    /// <param name="unreadOnly">Only refused and failed ones.</param>
    /// <param name="limit">How many.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public Task<Page<Receipt>> ListAsync(bool unreadOnly, int limit, ListPosition? after, CancellationToken cancellation)
    {
        var list = unreadOnly ? Unread : Recent;
        return KeyScan.AfterAsync(tables.Uploads, after ?? new(list, ""), list + "~", limit + ReceiptsAtOnce, cancellation).PageAsync(limit, ShownAsync, ReceiptsAtOnce);

        async Task<Receipt?> ShownAsync(TableEntity place) =>
            await WrittenAsync(place.RowKey.Split('!')[1], cancellation) is { } receipt && Places(receipt).Contains((place.PartitionKey, place.RowKey)) ? receipt : null;
    }

    /// <summary>The days on which files were received, one for each file, newest first, from the keys of the lists alone.</summary>
    internal static IAsyncEnumerable<DateOnly> DaysAsync(TableClient uploads, bool unreadOnly, DateOnly from, CancellationToken cancellation)
    {
        var list = unreadOnly ? Unread : Recent;
        var last = list + TimeKey.InvertedDay(new(from, default, TimeSpan.Zero));
        return KeyScan.AfterAsync(uploads, new(list, ""), last + "~", 1000, cancellation).Select(row => TimeKey.Day(row.PartitionKey[list.Length..]));
    }

    /// <summary>The rows that lead to a receipt.</summary>
    static List<(string Partition, string Row)> Places(Receipt receipt)
    {
        var time = receipt.ReceivedAt ?? receipt.FinishedAt ?? default;
        var row = $"{TimeKey.Inverted(time)}!{receipt.Id}";
        var places = new List<(string, string)> { (Recent + TimeKey.InvertedDay(time), row) };
        if (receipt.State is UploadState.Refused or UploadState.Failed)
            places.Add((Unread + TimeKey.InvertedDay(time), row));
        return places;
    }

    /// <summary>256 partitions.</summary>
    static string Partition(string id) => Partitions + ArticleId.Hash(id, 1);

    static Receipt From(TableEntity row) => JsonSerializer.Deserialize(PackedProperties.Read(row), ArticleJson.Compact.Receipt)!;
}

/// <summary>A note of work begun on an upload.</summary>
public sealed record Intent(string Name, DateTimeOffset Since, string ETag)
{
    /// <summary>Work was begun before and has not ended.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The receipt of what is being deleted; null where the work is reading.</summary>
    public Receipt? Deleting { get; init; }

    /// <summary>Nothing is to be left of what is deleted.</summary>
    public bool IsForGood { get; init; }
}

/// <summary>Some of the receipts, and where to go on; null at the end.</summary>
public sealed record ReceiptPage(IReadOnlyList<Receipt> Receipts, string? Next);
