using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>Keeps one watch for each blob-triggered function while the host runs.</summary>
sealed class BlobWatching(
    IReadOnlyList<HostedFunction> functions, IConfiguration values, PoisonQueue poison, BlobRuns runs, LocalFunctionHostOptions options, ILogger<BlobWatch> logger) : IHostedLifecycleService, IDisposable
{
    readonly CancellationTokenSource _stopping = new();
    readonly List<BlobWatch> _watches = [];
    Task _watching = Task.CompletedTask;

    /// <summary>Once HTTP answers: storage takes its time, and even its client does.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var storage = StorageClients.Blobs(values);
        foreach (var function in functions)
        {
            if (function.Trigger is BlobTriggerAttribute trigger)
                _watches.Add(WatchFor(storage, function, new BlobPath(SettingNames.Resolve(trigger.BlobPath, values))));
        }
        if (_watches.Count == 0)
            return;
        await poison.CreateAsync(cancellationToken);
        foreach (var watch in _watches)
            await watch.PrepareAsync(cancellationToken);
        _watching = Task.WhenAll(_watches.Select(watch => watch.WatchAsync()));
    }

    BlobWatch WatchFor(BlobServiceClient storage, HostedFunction function, BlobPath path)
    {
        var container = storage.GetBlobContainerClient(path.Container);
        var target = new BlobTarget(function, path, container, new BlobReceipts(storage, function.Name, path.Container));
        return new BlobWatch(target, runs, options.Delivery, logger, _stopping.Token);
    }

    /// <summary>Completes when every blob now in the watched containers is done, poison or gone.</summary>
    public Task DrainAsync(CancellationToken cancellation) => Task.WhenAll(_watches.Select(watch => watch.DrainAsync(cancellation)));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _watching.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _watches.ForEach(watch => watch.Dispose());
        _stopping.Dispose();
    }
}
