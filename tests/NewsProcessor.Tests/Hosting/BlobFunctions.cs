using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Tests.Hosting;

/// <summary>Notes each blob that it is given; fails on those called "bad".</summary>
public sealed class NoteBlob(Journal journal)
{
    [Function(nameof(NoteBlob))]
    public async Task Run([BlobTrigger("dropped/{name}", Connection = "AzureWebJobsStorage")] BlobClient blob, string name, CancellationToken cancellation)
    {
        var content = await blob.DownloadContentAsync(cancellation);
        journal.Note($"{name}={content.Value.Content}");
        if (name.StartsWith("bad", StringComparison.Ordinal))
            throw new InvalidDataException("This blob is bad.");
    }
}
