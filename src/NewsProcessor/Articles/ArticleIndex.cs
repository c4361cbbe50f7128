using System.Text.Json;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>The only code that writes index rows. Anybody may call it at any time, any number of times, at once.</summary>
public sealed class ArticleIndex(NewsTables tables)
{
    /// <summary>Makes the index rows of an article what its record wants, however often the record changes meanwhile.</summary>
    /// <param name="id">The article.</param>
    /// <param name="own">Rows that the caller may have left behind earlier; taken away unless wanted.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    internal async Task UpdateAsync(string id, IEnumerable<IndexKey> own, CancellationToken cancellation)
    {
        var mine = own.ToHashSet();
        while (true)
        {
            if (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is not { } current)
            {
                await DropAsync(mine, cancellation);
                return;
            }
            mine.UnionWith(current.Maybe);
            foreach (var key in current.Listed)
                await tables.OfIndex(key).UpsertEntityAsync(Row(key, current.Version!), TableUpdateMode.Replace, cancellation);
            await DropAsync(mine.Except(current.Listed), cancellation);
            mine.UnionWith(current.Listed);
            if (await SettleAsync(current, cancellation))
                return;
        }
    }

    /// <summary>Notes that only the wanted rows exist; false when the record changed meanwhile, so that rows just written may be stale.</summary>
    async Task<bool> SettleAsync(CurrentArticle current, CancellationToken cancellation)
    {
        if (current.Maybe.Count == current.Listed.Count)
            return (await CurrentArticle.FindAsync(tables.Articles, current.Id, cancellation))?.ETag == current.ETag;
        var settled = (current with { Maybe = current.Listed }).ToEntity();
        return await TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(settled, current.ETag, TableUpdateMode.Replace, cancellation));
    }

    async Task DropAsync(IEnumerable<IndexKey> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
            await tables.OfIndex(key).DropAsync(key.PartitionKey, key.RowKey, cancellation);
    }

    static TableEntity Row(IndexKey key, ArticleVersion version) => new(key.PartitionKey, key.RowKey)
    {
        ["Summary"] = JsonSerializer.Serialize(version.Summary, ArticleJson.Compact.ArticleSummary),
    };
}
