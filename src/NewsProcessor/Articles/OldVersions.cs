using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// Takes earlier versions away once they have been kept long enough. What stands never changes by it: the version that stands, the one whose body it has, and every notice stay.
/// Ages go by the times at which blobs were received, so that a version that is stored anew, when its upload is read again, goes again.
/// </summary>
public sealed class OldVersions(NewsTables tables, ArticleStore store, ChangeLog changes, Retention retention, TimeProvider clock)
{
    const int AtOnce = 16;

    /// <summary>Of the hundred rows that a transaction may hold: versions and their copies, rows of their records, and the current row.</summary>
    const int VersionRows = 49, RecordRows = 50;

    /// <summary>Looks at every version, a page at a time.</summary>
    /// <param name="from">Where an earlier walk stopped.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async IAsyncEnumerable<AuditStep> ForgetAsync(string? from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (retention.Versions is not { } kept)
            yield break;
        var before = clock.GetUtcNow() - kept;
        var filter = TableClient.CreateQueryFilter($"RowKey ge {ArticleVersion.KeyPrefix} and RowKey lt {ArticleVersion.KeyPrefix + "~"}");
        await foreach (var page in tables.Articles.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "ReceivedAt"], cancellationToken: cancellation).AsPages(from))
        {
            var gone = 0;
            await Parallel.ForEachAsync(Candidates(page.Values, before), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (id, stop) =>
                Interlocked.Add(ref gone, await ForgetAsync(id, before, stop)));
            yield return new(page.ContinuationToken, page.Values.Count, gone, []);
        }
    }

    /// <summary>Articles of which an old version is not the only one. The versions of the first and the last of a page may go on beyond it.</summary>
    static IEnumerable<string> Candidates(IReadOnlyList<TableEntity> rows, DateTimeOffset before) =>
        from versions in rows.GroupBy(row => row.PartitionKey)
        where versions.Any(row => row.GetDateTimeOffset("ReceivedAt") < before)
            && (versions.Count() > 1 || versions.Key == rows[0].PartitionKey || versions.Key == rows[^1].PartitionKey)
        select versions.Key;

    /// <returns>How many versions went.</returns>
    async Task<int> ForgetAsync(string id, DateTimeOffset before, CancellationToken cancellation)
    {
        for (var gone = 0; ;)
        {
            // Where work is under way or the article is deleted, another night will do.
            if (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is not { Version: not null, Settled: true } current)
                return gone;
            var history = await ArticleHistory.ReadAsync(tables.Articles, id, cancellation);
            var copies = (await Copy.AllAsync(tables.Articles, id, cancellation)).ToLookup(copy => copy.RecordHash, StringComparer.Ordinal);
            var going = Some(history.ReplacedBefore(before), copies);
            var rest = history with { Versions = [.. history.Versions.Except(going)] };
            if (going is [] || rest.Winner?.Key != history.Winner?.Key || rest.Body?.Key != history.Body?.Key)
                return gone;
            var flip = new ArticleFlip(tables.Articles, changes, id, current);
            going.ForEach(version => flip.Remove(version));
            foreach (var hash in going.Select(version => version.RecordHash).Distinct().Except(rest.Versions.Select(version => version.RecordHash)))
                copies[hash].ToList().ForEach(copy => flip.Remove(copy.Key));
            try
            {
                if (await CommitAsync(flip, current, rest, cancellation))
                    gone += going.Count;
            }
            catch (InvalidDataException)
            {
                // A record is lost: the walk over records has it read again.
                return gone;
            }
        }
    }

    /// <summary>What is composed of versions and notices is put together anew, as it was; any other current row is written unchanged, under the condition that it is.</summary>
    async Task<bool> CommitAsync(ArticleFlip flip, CurrentArticle current, ArticleHistory rest, CancellationToken cancellation)
    {
        if (!current.IsComposed)
            return await flip.CommitAsync(new(current.Version, null), rest.Versions, isNoticed: false, cancellation) is not null;
        var done = await flip.CommitAsync(rest, cancellation) is not null;
        await store.SettleAsync(current.Id, cancellation);
        return done;
    }

    /// <summary>As many as go in one transaction.</summary>
    static List<ArticleVersion> Some(IEnumerable<ArticleVersion> versions, ILookup<string, Copy> copies)
    {
        var (some, rows, records) = (new List<ArticleVersion>(), 0, 0);
        foreach (var version in versions)
        {
            rows += 1 + copies[version.RecordHash].Count();
            records += version.Record.Rows;
            if (some.Count > 0 && (rows > VersionRows || records > RecordRows))
                break;
            some.Add(version);
        }
        return some;
    }
}
