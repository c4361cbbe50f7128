using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Tests.Hosting;

/// <summary>Notes each blob that it is given; waits at the gate, but for "other"; fails on those called "bad".</summary>
public sealed class NoteBlob(Journal journal)
{
    [Function(nameof(NoteBlob))]
    public async Task Run([BlobTrigger("dropped/{name}", Connection = "AzureWebJobsStorage")] BlobClient blob, string name, CancellationToken cancellation)
    {
        var content = await blob.DownloadContentAsync(cancellation);
        journal.Note($"{name}={content.Value.Content}");
        if (!name.StartsWith("other", StringComparison.Ordinal))
            await journal.Gate.WaitAsync(cancellation);
        if (name.StartsWith("bad", StringComparison.Ordinal))
            throw new InvalidDataException("This blob is bad.");
    }
}

/// <summary>Ends only when it is cancelled.</summary>
public sealed class EndlessBlob(Journal journal)
{
    [Function(nameof(EndlessBlob))]
    public async Task Run([BlobTrigger("dropped/{name}")] BlobClient blob, string name, CancellationToken cancellation)
    {
        journal.Note($"{blob.Name} begins");
        await new TaskCompletionSource().Task.WaitAsync(cancellation);
        journal.Note($"{name} ends");
    }
}
