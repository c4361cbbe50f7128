using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using NewsProcessor.SortedTables.Blobs;
using NewsProcessor.SortedTables.Http;
using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables;

/// <summary>
/// A storage account within the process, under the real SDK: the Table service on sorted maps, with Azure's limits, errors, transactions and paging,
/// and as much of the Blob service as an app needs that reads uploads.
/// Faults, delays, pauses and crashes are a matter of the client's pipeline: add a policy to its options.
/// </summary>
public sealed class SortedStorage
{
    /// <summary>Names no machine; its key opens nothing.</summary>
    const string Connection = "AccountName=sorted;AccountKey=c29ydGVk;TableEndpoint=http://tables.invalid/;BlobEndpoint=http://blobs.invalid/;QueueEndpoint=http://queues.invalid/";

    readonly TimeProvider _clock;
    readonly TableService _tables;
    readonly BlobService _blobs;

    /// <summary>An empty account.</summary>
    /// <param name="clock">Storage's clock.</param>
    /// <param name="breaks">Whether queries' pages end early; never unless given.</param>
    public SortedStorage(TimeProvider clock, PageBreaks? breaks = null)
    {
        _clock = clock;
        _tables = new(clock, Traffic, breaks ?? PageBreaks.None);
        _blobs = new(clock, Traffic);
    }

    /// <summary>What has been served.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>A client of the Table service.</summary>
    public TableServiceClient Tables(TableClientOptions? options = null) => new(Connection, With(options ?? new(), _tables.Serve));

    /// <summary>A client of the Blob service.</summary>
    public BlobServiceClient Blobs(BlobClientOptions? options = null) => new(Connection, With(options ?? new(), _blobs.Serve));

    /// <summary>A client of the Queue service, of which there is no queue.</summary>
    public QueueServiceClient Queues() => new(Connection, With(new QueueClientOptions(), _ => new(404, [], ("x-ms-error-code", "QueueNotFound"))));

    /// <summary>Creates a table of rows loaded in bulk.</summary>
    public void Load(string table, PackedRows rows) => _tables.Load(table, rows);

    /// <summary>Retries come at once: nothing here gets better by waiting.</summary>
    TOptions With<TOptions>(TOptions options, Func<ServiceRequest, MemoryResponse> serve) where TOptions : ClientOptions
    {
        options.Transport = new MemoryTransport(_clock, serve);
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }
}
