using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Table calls whose expected failures are answers.</summary>
static class TableCalls
{
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellation);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>One page of a query: one call.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">On keys alone.</param>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="size">Rows at most; the service may give fewer, or none, and a token.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <param name="select">Properties wanted; none for all.</param>
    public static async Task<Azure.Page<TableEntity>> PageAsync(
        this TableClient table, string filter, string? token, int size, CancellationToken cancellation, params string[] select)
    {
        await using var pages = table.QueryAsync<TableEntity>(filter, size, select is [] ? null : select, cancellation).AsPages(token).GetAsyncEnumerator(cancellation);
        await pages.MoveNextAsync();
        return pages.Current;
    }

    /// <summary>Deletes if the row is there and, where an ETag is given, unchanged.</summary>
    public static async Task DropAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellation, ETag ifMatch = default)
    {
        try
        {
            await table.DeleteEntityAsync(partitionKey, rowKey, ifMatch == default ? ETag.All : ifMatch, cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 412)
        {
            // Gone already, or somebody else's by now.
        }
    }

    /// <summary>Runs a conditional write; false when the row was not as expected.</summary>
    public static async Task<bool> SucceedsAsync(Func<Task> conditionalWrite)
    {
        try
        {
            await conditionalWrite();
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
