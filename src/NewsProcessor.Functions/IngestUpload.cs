using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Functions;

/// <summary>A file was dropped into the container: read it and store what it holds.</summary>
public sealed class IngestUpload(Ingestion ingestion)
{
    // Flex Consumption takes blob events from Event Grid alone; Azurite has no Event Grid. The build decides (see the project file).
#if EVENT_GRID
    const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#else
    const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#endif

    [Function(nameof(IngestUpload))]
    public Task Run([BlobTrigger("uploads/{name}", Source = Source, Connection = "AzureWebJobsStorage")] BlobClient blob, CancellationToken cancellation) =>
        ingestion.IngestAsync(blob.Name, cancellation);
}
