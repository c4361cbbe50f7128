using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles;

/// <summary>The only code that writes index rows. Anybody may call it at any time, any number of times, at once.</summary>
public sealed class ArticleIndex(NewsTables tables, Facets facets)
{
    /// <summary>Rows of one transaction, by Azure's limit.</summary>
    const int TransactionRows = 100;

    /// <summary>Makes the index rows of an article what its record wants, however often the record changes meanwhile.</summary>
    /// <param name="id">The article.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    /// <param name="own">A row that was found; taken away unless wanted.</param>
    /// <param name="known">The record as the caller has just written it.</param>
    /// <param name="written">Called once the rows stand, before the record is noted as settled: a crash in between leaves it to be done again.</param>
    /// <param name="thoroughly">Also takes away what somebody who was overtaken and died may have left behind.</param>
    internal async Task UpdateAsync(string id, CancellationToken cancellation, IndexKey? own = null, CurrentArticle? known = null, Func<CurrentArticle, Task>? written = null, bool thoroughly = false)
    {
        HashSet<IndexKey> mine = own is { } key ? [key] : [];
        while (true)
        {
            var current = known ?? await CurrentArticle.FindAsync(tables.Articles, id, cancellation);
            mine.UnionWith(current?.Maybe ?? []);
            if (thoroughly)
                mine.UnionWith(current?.Once ?? []);
            if (current is not null)
                await WriteAsync(current, cancellation);
            await DropAsync(mine.Except(current?.Listed ?? []), cancellation);
            if (current is not null && written is not null)
                await written(current);
            if (current is null || await SettleAsync(current, cancellation))
                return;
            mine.UnionWith(current.Listed);
            known = null;
        }
    }

    /// <summary>Articles whose current version came from an upload, a page at a time.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<string>> OfUploadAsync(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var upload = new ListName(ListName.Upload, name);
        foreach (var list in (string[])[upload.Key(shown: true), upload.Key(shown: false)])
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ListName.Bucket(list)} and RowKey ge {list + '!'} and RowKey lt {list + '"'}");
            await foreach (var page in tables.ArticleIndex.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation).AsPages())
                yield return [.. page.Values.Select(row => row.RowKey[(row.RowKey.LastIndexOf('!') + 1)..])];
        }
    }

    /// <summary>Updates the rows of an article whose record has not changed for so long that nobody can be at work on it any more, and forgets what was wanted once.</summary>
    /// <param name="old">The record.</param>
    /// <param name="now">Of storage's clock: the change log has heard of the record.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    internal async Task SweepAsync(CurrentArticle old, DateTimeOffset now, CancellationToken cancellation)
    {
        await WriteAsync(old, cancellation);
        await DropAsync(old.Maybe.Union(old.Once).Except(old.Listed), cancellation);
        if (!await TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(old.ToSwept(now), old.ETag, TableUpdateMode.Merge, cancellation)))
            await UpdateAsync(old.Id, cancellation, thoroughly: true);
    }

    /// <summary>Notes that the rows wanted exist and no other; false when the record changed meanwhile, so that rows just written may be stale.</summary>
    Task<bool> SettleAsync(CurrentArticle current, CancellationToken cancellation) =>
        TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(current.ToSettled(), current.ETag, TableUpdateMode.Merge, cancellation));

    /// <summary>The row in the list and the postings, side by side: one transaction for each partition.</summary>
    Task WriteAsync(CurrentArticle current, CancellationToken cancellation)
    {
        var list = current.Listed.Where(key => !key.IsPosting)
            .Select(key => tables.ArticleList.UpsertEntityAsync(Row(key, current.Version!), TableUpdateMode.Replace, cancellation));
        var names = current.Version is { } version ? facets.NoteAsync(version, cancellation) : Task.CompletedTask;
        return Task.WhenAll([.. list, names, .. Batches(current.Listed).Select(WritePostingsAsync)]);

        Task WritePostingsAsync(IEnumerable<IndexKey> keys) => tables.ArticleIndex.SubmitTransactionAsync(
            keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(key.PartitionKey, key.RowKey))), cancellation);
    }

    Task DropAsync(IEnumerable<IndexKey> keys, CancellationToken cancellation)
    {
        var all = keys.ToList();
        var list = all.Where(key => !key.IsPosting).Select(key => tables.ArticleList.DropAsync(key.PartitionKey, key.RowKey, cancellation));
        return Task.WhenAll([.. list, .. Batches(all).Select(batch => DropPostingsAsync(batch, cancellation))]);
    }

    /// <summary>A transaction fails whole over one missing row; then row by row.</summary>
    async Task DropPostingsAsync(IReadOnlyList<IndexKey> keys, CancellationToken cancellation)
    {
        var deletes = keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(key.PartitionKey, key.RowKey), ETag.All));
        if (await TableCalls.SucceedsAsync(() => tables.ArticleIndex.SubmitTransactionAsync(deletes, cancellation)))
            return;
        foreach (var key in keys)
            await tables.ArticleIndex.DropAsync(key.PartitionKey, key.RowKey, cancellation);
    }

    static IEnumerable<IndexKey[]> Batches(IEnumerable<IndexKey> keys) =>
        keys.Where(key => key.IsPosting).GroupBy(key => key.PartitionKey).SelectMany(bucket => bucket.Chunk(TransactionRows));

    static TableEntity Row(IndexKey key, ArticleVersion version) => new(key.PartitionKey, key.RowKey)
    {
        ["Summary"] = JsonSerializer.Serialize(version.Summary, ArticleJson.Compact.ArticleSummary),
    };
}
