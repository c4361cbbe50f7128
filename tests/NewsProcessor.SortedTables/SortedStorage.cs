using Azure.Core;
using Azure.Data.Tables;
using NewsProcessor.SortedTables.Http;
using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables;

/// <summary>
/// A storage account within the process, under the real SDK: the Table service on sorted maps, with Azure's limits, errors, transactions and paging.
/// Faults, delays, pauses and crashes are a matter of the client's pipeline: add a policy to its options.
/// </summary>
/// <param name="clock">Storage's clock.</param>
/// <param name="breaks">Whether pages end early.</param>
public sealed class SortedStorage(TimeProvider clock, PageBreaks? breaks = null)
{
    /// <summary>Names no machine; its key opens nothing.</summary>
    const string Connection = "AccountName=sorted;AccountKey=c29ydGVk;TableEndpoint=http://tables.invalid/;BlobEndpoint=http://blobs.invalid/";

    TableService? _tables;

    TableService Service => _tables ??= new(clock, Traffic, breaks ?? PageBreaks.None);

    /// <summary>What has been served.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>A client of the Table service.</summary>
    public TableServiceClient Tables(TableClientOptions? options = null) => new(Connection, With(options ?? new(), Service.Serve));

    /// <summary>Creates a table of rows loaded in bulk.</summary>
    public void Load(string table, PackedRows rows) => Service.Load(table, rows);

    /// <summary>Retries come at once: nothing here gets better by waiting.</summary>
    static TOptions With<TOptions>(TOptions options, Func<ServiceRequest, MemoryResponse> serve) where TOptions : ClientOptions
    {
        options.Transport = new MemoryTransport(serve);
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }
}
