using System.Text.RegularExpressions;
using System.Web;
using Azure.Data.Tables;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>The same reads as were recorded, by the SDK alone, with the same ones side by side.</summary>
static partial class BareReads
{
    public static async Task RunAsync(TableServiceClient service, IReadOnlyList<IReadOnlyList<Func<TableServiceClient, Task>>> steps)
    {
        foreach (var step in steps)
            await Task.WhenAll(step.Select(read => read(service)));
    }

    public static IReadOnlyList<IReadOnlyList<Func<TableServiceClient, Task>>> Of(IReadOnlyList<IReadOnlyList<(string Method, Uri Address)>> steps) =>
        [.. steps.Select(step => step.Select(call => Of(call.Address)).ToList())];

    static Func<TableServiceClient, Task> Of(Uri address)
    {
        var path = Row().Match(Uri.UnescapeDataString(address.AbsolutePath));
        var (table, partition, row) = (path.Groups["table"].Value, path.Groups["partition"].Value, path.Groups["row"].Value);
        if (row.Length > 0)
            return service => service.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, row);
        var query = HttpUtility.ParseQueryString(address.Query);
        return service => PageAsync(service.GetTableClient(table), query["$filter"]!, int.Parse(query["$top"]!, null), query["$select"]?.Split(','));
    }

    static async Task PageAsync(TableClient table, string filter, int size, IEnumerable<string>? select)
    {
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, size, select).AsPages())
            return;
    }

    [GeneratedRegex(@"/(?<table>\w+)\((PartitionKey='(?<partition>[^']*)',RowKey='(?<row>[^']*)')?\)$")]
    private static partial Regex Row();
}
