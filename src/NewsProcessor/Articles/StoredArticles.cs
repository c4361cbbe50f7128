using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// Which articles came from an upload, beyond those that its receipt names: a file of many notes each batch before it is stored.
/// Until the file has been read to its end the notes count as unfinished: if the blob is deleted meanwhile, all of them are taken back,
/// however many they are and whoever stored them. Afterwards they are kept for the day when the upload is deleted.
/// </summary>
public sealed class StoredArticles(NewsTables tables)
{
    /// <summary>Rows that one transaction may take away.</summary>
    const int RowsAtOnce = 100;

    /// <summary>Before the row key that says that a state's notes are to be kept.</summary>
    const string Kept = "kept!";

    /// <param name="upload">The state of the blob that they come from.</param>
    /// <param name="start">How many items came before: the note's place, the same whenever this state is read.</param>
    /// <param name="ids">At most a few hundred.</param>
    /// <param name="cancellation">Stops the call.</param>
    public Task NoteAsync(Upload upload, int start, IEnumerable<string> ids, CancellationToken cancellation) => NoteAsync(upload.Name, upload.ReceivedAt, start, ids, cancellation);

    /// <summary>Keeps what a receipt names, where a later state of the blob no longer does.</summary>
    public async Task KeepAsync(Receipt receipt, CancellationToken cancellation)
    {
        await NoteAsync(receipt.Name, receipt.ReceivedAt ?? default, 0, receipt.Articles, cancellation);
        await KeepAsync(receipt.Name, receipt.ReceivedAt ?? default, cancellation);
    }

    /// <summary>The notes of a state are no longer unfinished.</summary>
    public Task KeepAsync(string name, DateTimeOffset receivedAt, CancellationToken cancellation) =>
        tables.Uploads.UpsertEntityAsync(new TableEntity(Partition(name), Kept + Key(receivedAt)) { ["ReceivedAt"] = receivedAt }, TableUpdateMode.Replace, cancellation);

    /// <summary>The unfinished notes of a blob, a batch at a time, with the time at which the state that they speak of was received.</summary>
    public async IAsyncEnumerable<(DateTimeOffset ReceivedAt, string[] Ids)> UnfinishedAsync(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var kept = new HashSet<DateTimeOffset>();
        await foreach (var row in RowsAsync(name, $"RowKey ge '{Kept}'", cancellation))
            kept.Add(row.GetDateTimeOffset("ReceivedAt")!.Value);
        await foreach (var (receivedAt, ids) in AllAsync(name, cancellation))
        {
            if (!kept.Contains(receivedAt))
                yield return (receivedAt, ids);
        }
    }

    /// <summary>Every note of a blob.</summary>
    public async IAsyncEnumerable<(DateTimeOffset ReceivedAt, string[] Ids)> AllAsync(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(name, $"RowKey lt '{Kept}'", cancellation))
            yield return (row.GetDateTimeOffset("ReceivedAt")!.Value, row.GetString("Ids").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Takes away what is noted of states received up to a time.</summary>
    public async Task ForgetAsync(string name, DateTimeOffset upTo, CancellationToken cancellation)
    {
        var rows = RowsAsync(name, string.Create(CultureInfo.InvariantCulture, $"ReceivedAt le datetime'{upTo.UtcDateTime:O}'"), cancellation);
        await foreach (var some in rows.Chunk(RowsAtOnce))
            await TableCalls.SucceedsAsync(() => tables.Uploads.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey))), cancellation));
    }

    Task<Response> NoteAsync(string name, DateTimeOffset receivedAt, int start, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var note = new TableEntity(Partition(name), $"{Key(receivedAt)}!{start:D9}") { ["Ids"] = string.Join(' ', ids), ["ReceivedAt"] = receivedAt };
        return tables.Uploads.UpsertEntityAsync(note, TableUpdateMode.Replace, cancellation);
    }

    AsyncPageable<TableEntity> RowsAsync(string name, string filter, CancellationToken cancellation) =>
        tables.Uploads.QueryAsync<TableEntity>($"PartitionKey eq '{Partition(name)}' and {filter}", cancellationToken: cancellation);

    static string Partition(string name) => "stored!" + Receipt.IdOf(name);

    static string Key(DateTimeOffset receivedAt) => receivedAt.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
