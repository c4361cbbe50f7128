using Microsoft.Extensions.Logging;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Reading;

namespace NewsProcessor;

/// <summary>
/// Looks over the whole store and mends what does not fit: blobs never read, records lost, index rows missing or left over. It calls what ingest calls, and nothing else.
/// It notes how far it got after every page, so that a run may end at any time and the next goes on.
/// </summary>
public sealed partial class FullPass
{
    /// <summary>What is younger is left to those who are at work on it.</summary>
    static readonly TimeSpan _young = TimeSpan.FromMinutes(15);

    /// <summary>How long one run goes on.</summary>
    static readonly TimeSpan _run = TimeSpan.FromMinutes(20);

    /// <summary>How often a pass begins.</summary>
    static readonly TimeSpan _between = TimeSpan.FromHours(23);

    const int AtOnce = 16;

    /// <summary>Uploads read side by side, each of which may hold a document of the largest size in memory.</summary>
    const int ReadAtOnce = 4;

    readonly UploadStore _uploads;
    readonly UploadLedger _ledger;
    readonly ArticleAudit _audit;
    readonly OldVersions _versions;
    readonly OldReceipts _receipts;
    readonly ChangeLog _changes;
    readonly FacetCount _facets;
    readonly Ingestion _ingestion;
    readonly Deletion _deletion;
    readonly PassLedger _passes;
    readonly TimeProvider _clock;
    readonly ILogger<FullPass> _log;
    readonly Func<Pass, CancellationToken, IAsyncEnumerable<Pass>>[] _walks;

    public FullPass(UploadStore uploads, UploadLedger ledger, ArticleAudit audit, OldVersions versions, OldReceipts receipts, ChangeLog changes, FacetCount facets, Ingestion ingestion, Deletion deletion, PassLedger passes, TimeProvider clock, ILogger<FullPass> log)
    {
        (_uploads, _ledger, _audit, _versions, _receipts, _changes, _facets, _ingestion, _deletion, _passes, _clock, _log) = (uploads, ledger, audit, versions, receipts, changes, facets, ingestion, deletion, passes, clock, log);
        _walks = [BlobsAsync, ReceiptsAsync, DeletionsAsync, RecordsAsync, ListAsync, VersionsAsync, ChangesAsync, LastAsync];
    }

    /// <summary>Goes on with the pass under way, or begins one if the last began long enough ago; ends after twenty minutes at the latest.</summary>
    /// <returns>The pass as it is now; null when none was due, ingest is paused, or another instance has taken it over.</returns>
    public async Task<Pass?> RunDueAsync(CancellationToken cancellation)
    {
        if (_ingestion.IsPaused)
            return null;
        var now = _clock.GetUtcNow();
        var last = await _passes.FindAsync(cancellation);
        var due = last switch
        {
            null => new Pass { Started = now },
            { Ended: null } => last,
            { Started: var started } when started + _between <= now => new Pass { Started = now, ETag = last.ETag },
            _ => null,
        };
        return due is null ? null : await RunAsync(due, now + _run, cancellation);
    }

    /// <summary>Asks for a pass that reads every blob again; it goes on with the next run. One that is under way already stands.</summary>
    /// <returns>The pass as it is now.</returns>
    public async Task<Pass> RequestAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var last = await _passes.FindAsync(cancellation);
            if (last is { Rereads: true, Ended: null })
                return last;
            if (await _passes.NoteAsync(new Pass { Started = _clock.GetUtcNow(), Rereads = true, ETag = last?.ETag }, cancellation) is { } begun)
                return begun;
        }
    }

    /// <summary>Reads every blob again, now: goes on with such a pass if one is under way.</summary>
    /// <param name="progress">Told after every page.</param>
    /// <param name="cancellation">Leaves it to the next run to go on.</param>
    /// <returns>Null when another instance has taken it over.</returns>
    public async Task<Pass?> ReprocessAsync(Action<Pass> progress, CancellationToken cancellation) =>
        await RunAsync(await RequestAsync(cancellation), DateTimeOffset.MaxValue, cancellation, progress);

    /// <summary>A whole pass from its beginning, now.</summary>
    /// <param name="rebuildIndex">Writes every index row anew.</param>
    /// <param name="cancellation">Leaves it to the next run to go on.</param>
    /// <returns>Null when another instance has taken it over.</returns>
    public async Task<Pass?> RunWholeAsync(bool rebuildIndex, CancellationToken cancellation) =>
        await RunAsync(new Pass { Started = _clock.GetUtcNow(), RebuildsIndex = rebuildIndex, ETag = (await _passes.FindAsync(cancellation))?.ETag }, DateTimeOffset.MaxValue, cancellation);

    async Task<Pass?> RunAsync(Pass pass, DateTimeOffset until, CancellationToken cancellation, Action<Pass>? progress = null)
    {
        while (pass.Walk < _walks.Length && pass.Stopped is null)
        {
            await foreach (var step in _walks[pass.Walk](pass, cancellation))
            {
                if (await _passes.NoteAsync(step with { ETag = pass.ETag }, cancellation) is not { } noted)
                    return null;
                pass = noted;
                progress?.Invoke(pass);
                if (pass.Stopped is not null || _clock.GetUtcNow() > until)
                    break;
            }
            var isOver = _clock.GetUtcNow() > until;
            if (isOver && pass.Position is not null)
                return pass;
            if (await _passes.NoteAsync(pass with { Walk = pass.Walk + 1, Position = null }, cancellation) is not { } next)
                return null;
            pass = next;
            if (isOver)
                return pass;
        }
        var ended = await _passes.NoteAsync(pass with { Ended = _clock.GetUtcNow() }, cancellation);
        if (ended is not null)
            PassEnded(ended.Blobs, ended.BlobsRead, ended.BlobsGone, ended.Records, ended.RecordsLost, ended.Reindexed, ended.ReceiptsForgotten, ended.VersionsForgotten, ended.Failures, ended.Stopped);
        return ended;
    }

    /// <summary>Every blob has a receipt that speaks of its present state, and the articles that it names.</summary>
    async IAsyncEnumerable<Pass> BlobsAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in _uploads.ListAsync(pass.Position, cancellation))
        {
            var unread = new System.Collections.Concurrent.ConcurrentBag<string>();
            await Parallel.ForEachAsync(page.Uploads.Where(upload => pass.Rereads || IsOld(upload)), Workers(cancellation), async (upload, stop) =>
            {
                var receipt = await _ledger.WrittenAsync(Receipt.IdOf(upload.Name), stop);
                if (receipt?.Settles(upload, ArticleReader.Version) is not true || (pass.Rereads && receipt.FinishedAt < pass.Started) || !await _audit.HasAllAsync(receipt.Articles, stop))
                    unread.Add(upload.Name);
            });
            var read = await ReadAsync(unread, cancellation);
            yield return pass = pass with { Position = page.Next, Blobs = pass.Blobs + page.Uploads.Count, BlobsRead = pass.BlobsRead + read, Failures = pass.Failures + unread.Count - read };
        }

        bool IsOld(Upload upload) => upload.ReceivedAt < _clock.GetUtcNow() - _young;
    }

    /// <summary>Every receipt stands in the lists, and its blob is there; of one that is gone, the receipt says so. What has been kept long enough goes.</summary>
    async IAsyncEnumerable<Pass> ReceiptsAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in _ledger.ReceiptsAsync(pass.Position, cancellation))
        {
            var (gone, forgotten) = (0, 0);
            await Parallel.ForEachAsync(page.Receipts, Workers(cancellation), async (receipt, stop) =>
            {
                if (await _receipts.ForgetAsync(receipt, stop))
                {
                    Interlocked.Increment(ref forgotten);
                    return;
                }
                await _ledger.RestoreAsync(receipt, stop);
                if (receipt.State is not UploadState.Done)
                    return;
                var isGone = await _uploads.FindAsync(receipt.Name, stop) is null;
                if (isGone)
                    Interlocked.Increment(ref gone);
                if (receipt.BlobIsGone != isGone)
                    await _ledger.WriteAsync(receipt with { BlobIsGone = isGone }, receipt, stop);
            });
            yield return pass = pass with { Position = page.Next, Receipts = pass.Receipts + page.Receipts.Count, BlobsGone = pass.BlobsGone + gone, ReceiptsForgotten = pass.ReceiptsForgotten + forgotten };
        }
    }

    /// <summary>Where articles go with their blobs, those of the blobs found gone; unless so many are gone that something else must be wrong.</summary>
    async IAsyncEnumerable<Pass> DeletionsAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!_deletion.WithBlob)
            yield break;
        if (pass.BlobsGone > Math.Max(10, pass.Receipts / 100))
        {
            yield return pass with
            {
                Stopped = $"{pass.BlobsGone} of {pass.Receipts} uploads have lost their blobs, more than one in a hundred: their articles were left standing. If they are to go, delete the uploads with DELETE uploads/{{id}}; else restore the blobs.",
            };
            yield break;
        }
        await foreach (var page in _ledger.ReceiptsAsync(pass.Position, cancellation))
        {
            foreach (var receipt in page.Receipts.Where(receipt => receipt.BlobIsGone))
            {
                if (await _uploads.FindAsync(receipt.Name, cancellation) is null)
                    await _deletion.DeleteAsync(receipt, cancellation);
            }
            yield return pass = pass with { Position = page.Next };
        }
    }

    async IAsyncEnumerable<Pass> RecordsAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in _audit.RecordsAsync(pass.Position, _clock.GetUtcNow() - _young, pass.RebuildsIndex, cancellation))
        {
            var read = await ReadAsync(step.Lost, cancellation);
            yield return pass = pass with
            {
                Position = step.Next,
                Records = pass.Records + step.Seen,
                RecordsLost = pass.RecordsLost + step.Lost.Count,
                Reindexed = pass.Reindexed + step.Mended,
                Failures = pass.Failures + step.Lost.Count - read,
            };
        }
    }

    async IAsyncEnumerable<Pass> ListAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in _audit.ListRowsAsync(pass.Position, _clock.GetUtcNow() - _young, cancellation))
            yield return pass = pass with { Position = step.Next, ListRows = pass.ListRows + step.Seen, Reindexed = pass.Reindexed + step.Mended };
    }

    async IAsyncEnumerable<Pass> VersionsAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in _versions.ForgetAsync(pass.Position, cancellation))
            yield return pass = pass with { Position = step.Next, VersionsForgotten = pass.VersionsForgotten + step.Mended };
    }

    /// <summary>Changes go from the oldest on: wherever a run ends, the next goes on.</summary>
    async IAsyncEnumerable<Pass> ChangesAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var _ in _changes.ForgetOldAsync(cancellation))
            yield return pass with { Position = "more" };
    }

    /// <summary>The values in use are counted.</summary>
    async IAsyncEnumerable<Pass> LastAsync(Pass pass, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await _facets.RunAsync(cancellation);
        yield return pass;
    }

    /// <returns>How many could be read.</returns>
    async Task<int> ReadAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var read = 0;
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation }, async (name, stop) =>
        {
            try
            {
                await _ingestion.IngestAsync(name, stop, anew: true);
                Interlocked.Increment(ref read);
            }
            catch (Exception) when (!cancellation.IsCancellationRequested)
            {
                // Ingest has logged it, and its intent stays open.
            }
        });
        return read;
    }

    static ParallelOptions Workers(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };

    [LoggerMessage(1, LogLevel.Information, "Full pass: {Blobs} blobs ({Read} unread, {Gone} gone), {Records} records ({Lost} incomplete), {Reindexed} reindexed, {Receipts} receipts and {Versions} versions kept long enough and gone, {Failures} failures. {Stopped}")]
    partial void PassEnded(int blobs, int read, int gone, int records, int lost, int reindexed, int receipts, int versions, int failures, string? stopped);
}
