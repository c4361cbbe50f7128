using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Reads a table's rows in key order from a position on.</summary>
static class KeyScan
{
    /// <summary>
    /// First the rest of the position's own partition, then the partitions after it: two range scans,
    /// where one filter with "or" would make the service read the table from its start.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="after">Rows after this one are given.</param>
    /// <param name="until">Partitions before this key only.</param>
    /// <param name="size">How many rows the caller wants: the size of a page asked of the service.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public static async IAsyncEnumerable<TableEntity> AfterAsync(
        TableClient table, ListPosition after, string until, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sameKey = TableClient.CreateQueryFilter($"PartitionKey eq {after.PartitionKey} and RowKey gt {after.RowKey}");
        await foreach (var row in table.QueryAsync<TableEntity>(sameKey, Math.Min(size, 1000), cancellationToken: cancellation))
            yield return row;
        var later = TableClient.CreateQueryFilter($"PartitionKey gt {after.PartitionKey} and PartitionKey lt {until}");
        await foreach (var row in table.QueryAsync<TableEntity>(later, Math.Min(size, 1000), cancellationToken: cancellation))
            yield return row;
    }

    /// <summary>The first <paramref name="limit"/> values of the rows, those that are null left out, and the position of the last.</summary>
    /// <param name="rows">In key order.</param>
    /// <param name="limit">How many values.</param>
    /// <param name="value">What a row stands for, or null when it stands for nothing any more.</param>
    /// <param name="atOnce">How many values are asked for at a time.</param>
    public static async Task<Page<T>> PageAsync<T>(this IAsyncEnumerable<TableEntity> rows, int limit, Func<TableEntity, Task<T?>> value, int atOnce = 1) where T : class
    {
        var items = new List<T>(limit);
        ListPosition last = default;
        await foreach (var some in rows.Chunk(atOnce))
        {
            foreach (var (row, item) in some.Zip(await Task.WhenAll(some.Select(value))))
            {
                if (item is null)
                    continue;
                if (items.Count == limit)
                    return new(items, last);
                items.Add(item);
                last = new(row.PartitionKey, row.RowKey);
            }
        }
        return new(items, null);
    }
}
