using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>Runs functions on blobs, so many at once over all functions, and each blob so often before it is poison, as host.json says.</summary>
sealed partial class BlobRuns(FunctionCalls calls, HostJson hostJson, PoisonQueue poison, BlobRetry retry, ILogger<BlobRuns> logger) : IDisposable
{
    readonly SemaphoreSlim _slots = new(hostJson.BlobsAtOnce);

    /// <summary>Sees one version of a blob through: done, poison, or dropped because the blob is gone or has changed.</summary>
    public async Task RunAsync(BlobTarget target, BlobEvent version, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            var failure = await TryAsync(target, version, cancellation);
            if (failure is null)
                return;
            if (tried >= hostJson.BlobTries)
            {
                Poisoned(failure, target.Function.Name, version.Name, tried);
                await poison.AddAsync(target.Function.Name, target.Container.Name, version, cancellation);
                await target.Receipts.WriteAsync(version, cancellation);
                return;
            }
            Failed(failure, target.Function.Name, version.Name, tried, hostJson.BlobTries);
            await Task.Delay(retry.PauseAfter(tried), cancellation);
        }
    }

    /// <summary>One try. A pause before the next one leaves its place to other blobs.</summary>
    async Task<Exception?> TryAsync(BlobTarget target, BlobEvent version, CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        try
        {
            var blob = target.Container.GetBlobClient(version.Name);
            if (!await IsCurrentAsync(blob, version, cancellation))
                return null;
            await calls.RunAsync(target.Function, blob, target.Path.Match(version.Name)!, cancellation);
            await target.Receipts.WriteAsync(version, cancellation);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return failure;
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>A blob deleted before its turn needs no run, and one that has changed is found again under its new ETag.</summary>
    static async Task<bool> IsCurrentAsync(BlobClient blob, BlobEvent version, CancellationToken cancellation)
    {
        try
        {
            BlobProperties now = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return new BlobEvent(version.Name, now.ETag) == version;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    public void Dispose() => _slots.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} failed on {Blob} (try {Tried} of {Tries}); trying again")]
    partial void Failed(Exception failure, string function, string blob, int tried, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed on {Blob} {Tried} times; a message is on webjobs-blobtrigger-poison")]
    partial void Poisoned(Exception failure, string function, string blob, int tried);
}
