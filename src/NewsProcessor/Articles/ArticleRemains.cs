using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Clears away the rows of versions that nothing points at any more.</summary>
sealed class ArticleRemains(NewsTables tables)
{
    public async Task ClearAsync(string id, IReadOnlyList<ArticleVersion> removed, CancellationToken cancellation)
    {
        foreach (var version in removed)
            await tables.Articles.DropAsync(id, version.Key, cancellation);
        var current = await CurrentArticle.FindAsync(tables.Articles, id, cancellation);
        if (current is { Version: null })
            await tables.Articles.DropAsync(id, CurrentArticle.RowKey(id), cancellation, current.ETag);
        foreach (var row in await UnusedRowsAsync(id, removed, cancellation))
            await tables.Articles.DropAsync(id, row, cancellation);
    }

    /// <summary>Only what the removed versions pointed at: a record just being written may have no version row yet.</summary>
    async Task<IEnumerable<string>> UnusedRowsAsync(string id, IReadOnlyList<ArticleVersion> removed, CancellationToken cancellation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {"c"}");
        await foreach (var row in tables.Articles.QueryAsync<TableEntity>(filter, select: ["Record"], cancellationToken: cancellation))
            used.Add(row.GetString("Record") ?? "");
        return removed.Select(version => version.Record).Where(record => !used.Contains(record.Hash)).SelectMany(record => Enumerable.Range(0, record.Rows).Select(record.RowKey));
    }
}
