using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Looks over records and the list, and mends what does not fit, by the same code that ingest uses. What was written lately is left to those who write it.</summary>
public sealed class ArticleAudit(NewsTables tables, ArticleStore store, ArticleIndex index)
{
    const int AtOnce = 16;

    /// <summary>
    /// Every record: its own rows are there, and its row in the list. With <paramref name="rebuild"/>, every index row is written anew.
    /// A record that is lost names the upload to read again.
    /// </summary>
    /// <param name="from">Where an earlier walk stopped.</param>
    /// <param name="before">Rows written later are left alone.</param>
    /// <param name="rebuild">Writes index rows whether they are missed or not.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async IAsyncEnumerable<AuditStep> RecordsAsync(string? from, DateTimeOffset before, bool rebuild, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey ge {CurrentArticle.RowKey("")} and RowKey lt {CurrentArticle.RowKey("~")}");
        await foreach (var page in tables.Articles.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).AsPages(from))
        {
            var mended = 0;
            var lost = new System.Collections.Concurrent.ConcurrentBag<string>();
            await Parallel.ForEachAsync(page.Values.Where(row => row.Timestamp < before), Workers(cancellation), async (row, stop) =>
            {
                var current = CurrentArticle.From(row);
                if (current.Version is { } version && !await HasSpokenAsync(version, stop))
                {
                    await store.DoubtAsync(current, stop);
                    lost.Add(version.Upload);
                }
                if (rebuild)
                    await store.ReindexAsync(current.Id, stop);
                else if (!await IsIndexedAsync(current, stop))
                    await store.SettleAsync(current.Id, stop);
                else
                    return;
                Interlocked.Increment(ref mended);
            });
            yield return new(page.ContinuationToken, page.Values.Count, mended, [.. lost.Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether there is a record of each of these articles: one point read an article.</summary>
    public async Task<bool> HasAllAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            if ((await Task.WhenAll(some.Select(id => tables.Articles.GetEntityIfExistsAsync<TableEntity>(id, CurrentArticle.RowKey(id), ["PartitionKey"], cancellation)))).Any(row => !row.HasValue))
                return false;
        }
        return true;
    }

    /// <summary>Every row of the list is one that its record wants.</summary>
    public async IAsyncEnumerable<AuditStep> ListRowsAsync(string? from, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in tables.ArticleList.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancellation).AsPages(from))
        {
            var mended = 0;
            await Parallel.ForEachAsync(page.Values.Where(row => row.Timestamp < before), Workers(cancellation), async (row, stop) =>
            {
                var key = IndexKey.OfListRow(row.PartitionKey, row.RowKey);
                if ((await CurrentArticle.FindAsync(tables.Articles, key.Id, stop))?.Listed.Contains(key) is true)
                    return;
                await index.UpdateAsync(key.Id, [key], stop);
                Interlocked.Increment(ref mended);
            });
            yield return new(page.ContinuationToken, page.Values.Count, mended, []);
        }
    }

    /// <summary>Sees to it that a notice has acted on the stories that it names; false when its record is lost.</summary>
    async Task<bool> HasSpokenAsync(ArticleVersion version, CancellationToken cancellation)
    {
        if (await RecordDocument.ReadAsync(tables.Articles, version.Id, version.Record, cancellation) is not { } article)
            return false;
        foreach (var notice in Notice.Of(article, version))
            await store.PutAsync(notice, cancellation);
        return true;
    }

    async Task<bool> IsIndexedAsync(CurrentArticle current, CancellationToken cancellation) =>
        current is { Settled: true, Version: not null }
        && current.Listed.FirstOrDefault(key => !key.IsPosting) is var key
        && await tables.ArticleList.FindAsync(key.PartitionKey, key.RowKey, cancellation) is not null;

    static ParallelOptions Workers(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}

/// <summary>One page of a walk.</summary>
/// <param name="Next">Where to go on; null at the end.</param>
/// <param name="Seen">Rows looked at.</param>
/// <param name="Mended">Articles whose index rows did not fit.</param>
/// <param name="Lost">Uploads that a missing record came from.</param>
public sealed record AuditStep(string? Next, int Seen, int Mended, IReadOnlyList<string> Lost);
