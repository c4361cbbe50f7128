using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Storage.Blobs.Models;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>Looks at one container again and again, and starts a run for each blob version that has no receipt. One name never runs twice at a time.</summary>
sealed partial class BlobWatch(BlobTarget target, BlobRuns runs, BlobDelivery delivery, ILogger logger, CancellationToken stopping) : IDisposable
{
    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim _looking = new(1);
    readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>The last run asked for, by blob name; the next one of that name waits for it.</summary>
    readonly ConcurrentDictionary<string, Task> _last = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await target.Container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await target.Receipts.LoadAsync(cancellation);
    }

    /// <summary>Looks until the host stops; never spends more than half of the time on looking. Ends when the runs under way have ended.</summary>
    public async Task WatchAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await LookAsync(stopping);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                CannotLook(fault.Message, target.Container.Name);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            var looked = Stopwatch.GetElapsedTime(started);
            await Task.Delay(looked > _pause ? looked : _pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(_last.Values);
    }

    /// <summary>Completes when every blob now in the container is done, poison or gone.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        do
            await Task.WhenAll(_last.Values).WaitAsync(cancellation);
        while (await LookAsync(cancellation) > 0 || !_last.IsEmpty);
    }

    /// <summary>Looks once; gives the number of new versions found.</summary>
    async Task<int> LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            List<BlobEvent> found = [];
            await foreach (var blob in target.Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, target.Path.Prefix, cancellation))
            {
                var version = new BlobEvent(blob.Name, blob.Properties.ETag!.Value);
                if (IsNew(version))
                    found.Add(version);
            }
            foreach (var version in delivery.Of(found))
                Start(version);
            return found.Count;
        }
        finally
        {
            _looking.Release();
        }
    }

    bool IsNew(BlobEvent version) =>
        !(_seen.TryGetValue(version.Name, out var seen) && seen == version.ETag)
        && target.Path.Match(version.Name) is not null
        && !target.Receipts.Has(version);

    void Start(BlobEvent version)
    {
        _seen[version.Name] = version.ETag;
        var run = RunAfterAsync(_last.GetValueOrDefault(version.Name, Task.CompletedTask), version);
        _last[version.Name] = run;
        _ = ForgetAsync(version.Name, run);
    }

    async Task RunAfterAsync(Task before, BlobEvent version)
    {
        await before;
        await Task.Yield();
        try
        {
            await runs.RunAsync(target, version, stopping);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // No receipt is written, so the next start runs it again.
        }
        catch (Exception fault)
        {
            Unfinished(fault, version.Name);
        }
    }

    async Task ForgetAsync(string name, Task run)
    {
        await run;
        _last.TryRemove(KeyValuePair.Create(name, run));
    }

    public void Dispose() => _looking.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot list the container {Container}: {Reason}")]
    partial void CannotLook(string reason, string container);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Blob} was not seen through; it runs again when the host starts next")]
    partial void Unfinished(Exception fault, string blob);
}
