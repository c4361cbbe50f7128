using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Looks over records and the list, and mends what does not fit, by the same code that ingest uses. What was written lately is left to those who write it.</summary>
public sealed class ArticleAudit(NewsTables tables, ArticleStore store, ArticleIndex index, ChangeLog changes)
{
    const int AtOnce = 16;

    /// <summary>
    /// Every record: its own rows are there, its row in the list, and what any version said of other stories. With <paramref name="rebuild"/>, every index row is written anew.
    /// A record that is lost names the upload to read again.
    /// </summary>
    /// <param name="from">Where an earlier walk stopped.</param>
    /// <param name="before">Rows written later are left alone.</param>
    /// <param name="rebuild">Writes index rows whether they are missed or not.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async IAsyncEnumerable<AuditStep> RecordsAsync(string? from, DateTimeOffset before, bool rebuild, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"(RowKey ge {CurrentArticle.RowKey("")} and RowKey lt {CurrentArticle.RowKey("~")}) or Speaks eq {true}");
        await foreach (var page in tables.Articles.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).AsPages(from))
        {
            var mended = 0;
            var lost = new System.Collections.Concurrent.ConcurrentBag<string>();
            await Parallel.ForEachAsync(page.Values.Where(row => row.Timestamp < before), Workers(cancellation), async (row, stop) =>
            {
                var isRecord = row.RowKey == CurrentArticle.RowKey(row.PartitionKey);
                if ((isRecord ? CurrentArticle.From(row).Version : ArticleVersion.From(row)) is { } version && !await HasSpokenAsync(version, stop) && isRecord)
                {
                    await store.DoubtAsync(CurrentArticle.From(row), stop);
                    lost.Add(version.Upload);
                }
                if (isRecord && await MendAsync(CurrentArticle.From(row), rebuild, stop))
                    Interlocked.Increment(ref mended);
            });
            yield return new(page.ContinuationToken, page.Values.Count(row => row.RowKey == CurrentArticle.RowKey(row.PartitionKey)), mended, [.. lost.Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether there is a record of each of these articles: one point read an article.</summary>
    public async Task<bool> HasAllAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            if ((await Task.WhenAll(some.Select(id => tables.Articles.GetEntityIfExistsAsync<TableEntity>(id, CurrentArticle.RowKey(id), ["Order"], cancellation)))).Any(row => !row.HasValue || row.Value!.GetString("Order") is null))
                return false;
        }
        return true;
    }

    /// <summary>Whether the index rows of a record did not fit, as far as a look at the list can tell.</summary>
    async Task<bool> MendAsync(CurrentArticle current, bool rebuild, CancellationToken cancellation)
    {
        var fits = current.Version is null || await IsIndexedAsync(current, cancellation);
        if (current.Once is not [])
        {
            await changes.RenewAsync(current, cancellation);
            await index.SweepAsync(current, changes.StorageTime, cancellation);
        }
        if (rebuild)
            await store.ReindexAsync(current.Id, cancellation);
        else if (!fits || current.Version is null)
            await store.SettleAsync(current.Id, cancellation);
        return rebuild || !fits;
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
                await index.UpdateAsync(key.Id, stop, own: key);
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
        current.Settled
        && current.Listed.FirstOrDefault(key => !key.IsPosting) is var key
        && await tables.ArticleList.FindAsync(key.PartitionKey, key.RowKey, cancellation) is not null;

    static ParallelOptions Workers(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}

/// <summary>One page of a walk.</summary>
/// <param name="Next">Where to go on; null at the end.</param>
/// <param name="Seen">Rows looked at.</param>
/// <param name="Mended">Articles whose index rows did not fit; of <see cref="OldVersions"/>, versions that went.</param>
/// <param name="Lost">Uploads that a missing record came from.</param>
public sealed record AuditStep(string? Next, int Seen, int Mended, IReadOnlyList<string> Lost);
