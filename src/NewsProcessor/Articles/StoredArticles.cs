using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// Which articles a file of many is about to give, noted before each batch is stored and forgotten once the file has been read to its end:
/// if the blob is deleted meanwhile, all of them are taken back, however many they are and whoever stored them.
/// </summary>
public sealed class StoredArticles(NewsTables tables)
{
    /// <summary>Rows that one transaction may take away.</summary>
    const int RowsAtOnce = 100;

    /// <param name="upload">The state of the blob that they come from.</param>
    /// <param name="start">How many items came before: the note's place, the same whenever this state is read.</param>
    /// <param name="ids">At most a few hundred.</param>
    /// <param name="cancellation">Stops the call.</param>
    public Task NoteAsync(Upload upload, int start, IEnumerable<string> ids, CancellationToken cancellation) =>
        tables.Uploads.UpsertEntityAsync(new TableEntity(Partition(upload.Name), $"{start:D9}") { ["Ids"] = string.Join(' ', ids), ["ReceivedAt"] = upload.ReceivedAt }, TableUpdateMode.Replace, cancellation);

    /// <summary>The notes of a blob, a batch at a time, with the time at which the state that they speak of was received.</summary>
    public async IAsyncEnumerable<(DateTimeOffset ReceivedAt, string[] Ids)> NotedAsync(string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.Uploads.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(name)}"), cancellationToken: cancellation))
            yield return (row.GetDateTimeOffset("ReceivedAt")!.Value, row.GetString("Ids").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public async Task ForgetAsync(string name, CancellationToken cancellation)
    {
        var rows = tables.Uploads.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(name)}"), RowsAtOnce, ["PartitionKey", "RowKey"], cancellation);
        await foreach (var some in rows.Chunk(RowsAtOnce))
            await TableCalls.SucceedsAsync(() => tables.Uploads.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)), cancellation));
    }

    static string Partition(string name) => "stored!" + Receipt.IdOf(name);
}
