using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using NewsProcessor.Articles.Counts;

namespace NewsProcessor.Articles.Search;

/// <summary>Counts the values in use, and what the overview shows, over the whole list. Reads every listed article once; safe to stop, to repeat and to run twice at once.</summary>
public sealed class FacetCount(NewsTables tables, TimeProvider clock)
{
    const int RowsRead = 1000;

    /// <summary>Rows of one transaction, by Azure's limit.</summary>
    const int TransactionRows = 100;

    /// <summary>Different values counted, which bounds the memory at some hundred megabytes; values that first come up after that many, in the oldest articles, are not.</summary>
    const int MaxValues = 500_000;

    /// <summary>How long a row may stand that no article was found for: ingest writes it before the article is in the list.</summary>
    static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    /// <summary>Makes the counts anew.</summary>
    /// <returns>How many articles were counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var set = now.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
        var tally = new OverviewTally(now);
        var counts = await CountAsync(tally, now, cancellation);
        await tally.AddFilesAsync(tables.Uploads, tally.FirstDay, int.MaxValue, cancellation);
        await WriteAsync(counts.GroupBy(value => Facets.CountsPartition(set, value.Key[0]))
            .SelectMany(field => field.Select(value => Row(field.Key, Facets.CountKey(value.Value.Count, value.Key), value.Value))), cancellation);
        await WriteAsync(counts.Select(value => Row(Facets.NamesPartition, value.Key, value.Value)), cancellation);
        var before = (await tables.ArticleIndex.FindAsync(Facets.NamesPartition, Facets.CountedRow, cancellation))?.GetString("Set") ?? set;
        await tables.ArticleIndex.UpsertEntityAsync(new TableEntity(Facets.NamesPartition, Facets.CountedRow) 
        {
            ["Set"] = set,
            ["AsOf"] = now,
            ["Overview"] = JsonSerializer.Serialize(tally.ToOverview() with { CountsAsOf = now }, ArticleJson.Compact.Overview),
        }, TableUpdateMode.Replace, cancellation);
        await ForgetAsync(counts.Keys, string.CompareOrdinal(before, set) < 0 ? before : set, now - _patience, cancellation);
        return tally.Articles;
    }

    async Task<Dictionary<string, (string Name, int Count)>> CountAsync(OverviewTally tally, DateTimeOffset now, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, (string Name, int Count)>(StringComparer.Ordinal);
        var start = TimeKey.Inverted(now);
        await foreach (var row in KeyScan.AfterAsync(tables.ArticleList, new(IndexKey.ListPartition(start, shown: true), start), "x", RowsRead, cancellation))
        {
            if (ListScan.SummaryOf(row) is not { } summary || !summary.IsListedAt(now))
                continue;
            tally.Add(row, summary);
            foreach (var (key, printed) in Facets.Named(summary).DistinctBy(name => name.Key))
            {
                if (counts.TryGetValue(key, out var so))
                    counts[key] = (so.Name, so.Count + 1);
                else if (counts.Count < MaxValues)
                    counts[key] = (printed, 1);
            }
        }
        return counts;
    }

    /// <summary>Takes away the sets before the last, which a reader may still be walking through, and names no longer in use.</summary>
    async Task ForgetAsync(IReadOnlyCollection<string> used, string lastSet, DateTimeOffset before, CancellationToken cancellation)
    {
        var sets = TableClient.CreateQueryFilter($"PartitionKey ge {"counts!"} and PartitionKey lt {"counts!" + lastSet}");
        await foreach (var page in tables.ArticleIndex.QueryAsync<TableEntity>(sets, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).AsPages())
            await DropAsync(page.Values, cancellation);
        var names = TableClient.CreateQueryFilter($"PartitionKey eq {Facets.NamesPartition} and RowKey ne {Facets.CountedRow}");
        await foreach (var page in tables.ArticleIndex.QueryAsync<TableEntity>(names, select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancellation).AsPages())
            await DropAsync(page.Values.Where(row => row.Timestamp < before && !used.Contains(row.RowKey)), cancellation);
    }

    Task DropAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation) =>
        Task.WhenAll(rows.Select(row => tables.ArticleIndex.DropAsync(row.PartitionKey, row.RowKey, cancellation)));

    async Task WriteAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(TransactionRows)))
            await tables.ArticleIndex.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
    }

    static TableEntity Row(string partition, string key, (string Name, int Count) value) => new(partition, key) { ["Name"] = value.Name, ["Count"] = value.Count };
}
