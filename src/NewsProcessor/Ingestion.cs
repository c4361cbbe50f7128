using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure;
using Microsoft.Extensions.Logging;
using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor;

/// <summary>
/// Upload to stored articles: at least once, in any order, two at once, crash anywhere.
/// An intent is noted first and crossed out last; after storing, the blob is looked at again, and read again if it changed meanwhile.
/// A file of many is stored in batches (<see cref="UploadReading"/>); of two that read it at once, the one that began first leaves it to the other.
/// </summary>
public sealed partial class Ingestion(UploadStore uploads, ArticleStore articles, ArticleRemoval removal, ProseNotices notices, UploadLedger ledger, StoredArticles stored, ReadingLimits limits, IngestRules rules, TimeProvider clock, ILogger<Ingestion> log)
{
    /// <summary>Whether uploads are only noted for now.</summary>
    public bool IsPaused => rules.Paused;

    /// <summary>Reads a file as ingest would, without storing anything.</summary>
    public IAsyncEnumerable<ReadItem> ReadAsync(Stream content, string name, string? contentType, CancellationToken cancellation) =>
        ArticleReader.ReadAsync(content, name, contentType, limits, cancellation);

    /// <summary>Brings articles and receipt in line with what a blob holds now. Only storage faults throw; calling again finishes the work.</summary>
    /// <param name="name">The blob.</param>
    /// <param name="cancellation">Leaves the work begun, for <see cref="Reconciliation"/>.</param>
    /// <param name="anew">Also when a receipt says that this state of the blob has been read.</param>
    public async Task IngestAsync(string name, CancellationToken cancellation, bool anew = false)
    {
        using var span = Telemetry.Spans.StartActivity("ingest upload")?.SetTag("news.upload.name", name).SetTag("news.upload.id", Receipt.IdOf(name));
        if (IsPaused)
        {
            await ledger.BeginAsync(name, cancellation);
            return;
        }
        var upload = await uploads.FindAsync(name, cancellation);
        var earlier = await ledger.WrittenAsync(Receipt.IdOf(name), cancellation);
        if (!anew && IsSettled(upload, earlier))
            return;
        var standing = earlier is { State: UploadState.Done } ? earlier : null;
        while (true)
        {
            var intent = await ledger.BeginAsync(name, cancellation);
            if (earlier is { State: UploadState.Gone, Articles: not [] })
                await UndoAsync(earlier, cancellation);
            var reading = upload is null ? null : new UploadReading(upload, intent, anew || intent.IsRepeated, articles, notices, ledger, stored);
            if (await WorkAsync(name, reading, earlier, standing, cancellation) is not { } receipt)
                return;
            var now = await uploads.FindAsync(name, cancellation);
            if (now?.ETag == upload?.ETag)
            {
                if (reading?.IsOfMany is true)
                    await stored.KeepAsync(name, reading.Upload.ReceivedAt, cancellation);
                await ledger.EndAsync(reading?.Intent ?? intent, cancellation);
                return;
            }
            if (now is not null && reading?.IsOfMany is true)
                await stored.KeepAsync(name, reading.Upload.ReceivedAt, cancellation);
            if (standing?.ETag == receipt.ETag)
                standing = null;
            (upload, earlier) = (now, now is null ? await TakeBackAsync(receipt, cancellation) : receipt);
        }
    }

    /// <summary>A blob that goes away after it was read leaves its articles standing.</summary>
    static bool IsSettled(Upload? upload, Receipt? earlier) =>
        upload is null ? earlier?.State is UploadState.Done or UploadState.Deleted : earlier?.Settles(upload, ArticleReader.Version) == true;

    /// <summary>Writes the receipt of one state of a blob, once its articles are stored; null when somebody else has begun since.</summary>
    async Task<Receipt?> WorkAsync(string name, UploadReading? reading, Receipt? earlier, Receipt? standing, CancellationToken cancellation)
    {
        try
        {
            var receipt = reading is null ? await GoneAsync(name, standing, cancellation) : await StoreAsync(reading, cancellation);
            if (earlier is not null && receipt is not null && earlier.Articles.Except(receipt.Articles, StringComparer.Ordinal).Any())
                await stored.KeepAsync(earlier, cancellation);
            if (receipt is not null)
                await ledger.WriteAsync(receipt, earlier, cancellation);
            return receipt;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            UploadFailed(fault, name, fault.Message);
            Telemetry.Span?.SetStatus(ActivityStatusCode.Error, fault.Message);
            Telemetry.Uploads.Add(1, Outcome("failed"));
            await TryWriteAsync(Failed(name, reading, earlier, fault), earlier, cancellation);
            throw;
        }
    }

    /// <summary>Storage that failed once may fail to take the news of it; the intent stays open all the same.</summary>
    async Task TryWriteAsync(Receipt receipt, Receipt? earlier, CancellationToken cancellation)
    {
        try
        {
            await ledger.WriteAsync(receipt, earlier, cancellation);
        }
        catch (RequestFailedException again)
        {
            UploadFailed(again, receipt.Name, again.Message);
        }
    }

    /// <summary>Reads one state of a blob and stores what it holds; of a state that has passed, as much as was read.</summary>
    async Task<Receipt?> StoreAsync(UploadReading reading, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (!await reading.StoreAsync(ItemsAsync(reading.Upload, cancellation), cancellation))
                return null;
        }
        catch (UploadChangedException)
        {
            // The blob is looked at next.
        }
        var receipt = reading.Tally.ToReceipt();
        Report(receipt, reading.Tally.Headline, watch.Elapsed);
        return receipt;
    }

    async IAsyncEnumerable<ReadItem> ItemsAsync(Upload upload, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var span = Telemetry.Spans.StartActivity("read upload")?.SetTag("news.upload.bytes", upload.Length);
        if (await uploads.OpenAsync(upload, cancellation) is not { } content)
            yield break;
        await using (content)
        {
            await foreach (var item in ReadAsync(content, upload.Name, upload.ContentType, cancellation))
            {
                if (item.Fault is { } fault)
                    ReaderFailed(fault, upload.Name);
                yield return item;
            }
        }
    }

    /// <summary>The blob was deleted while it was read. The receipt says so before anything is undone, and still names the articles, so that a crash does not leave it half done.</summary>
    async Task<Receipt> TakeBackAsync(Receipt receipt, CancellationToken cancellation)
    {
        var gone = Gone(receipt.Name) with { ETag = receipt.ETag, ReceivedAt = receipt.ReceivedAt, Articles = receipt.Articles };
        await ledger.WriteAsync(gone, receipt, cancellation);
        return gone;
    }

    /// <summary>What was stored from a state of the blob goes with it, if it is not one of many (see <see cref="GoneAsync"/>).</summary>
    async Task UndoAsync(Receipt receipt, CancellationToken cancellation)
    {
        foreach (var id in receipt.Articles)
            await removal.RemoveAsync(id, origin => origin.Upload == receipt.Name && origin.ReceivedAt == receipt.ReceivedAt && origin.ETag == receipt.ETag, cancellation);
    }

    /// <summary>What is noted as stored was never read to its end: it goes, and with it the receipt that may speak of it. An earlier state's receipt stands.</summary>
    async Task<Receipt> GoneAsync(string name, Receipt? standing, CancellationToken cancellation)
    {
        var undone = new HashSet<DateTimeOffset>();
        await foreach (var (receivedAt, ids) in stored.UnfinishedAsync(name, cancellation))
        {
            await Parallel.ForEachAsync(ids, cancellation, async (id, stop) => await removal.RemoveAsync(id, origin => origin.Upload == name && origin.ReceivedAt == receivedAt, stop));
            if (standing?.ReceivedAt == receivedAt)
                standing = null;
            undone.Add(receivedAt);
        }
        foreach (var receivedAt in undone)
            await stored.KeepAsync(name, receivedAt, cancellation);
        return standing ?? Gone(name);
    }

    static Receipt Gone(string name) => new()
    {
        Id = Receipt.IdOf(name),
        Name = name,
        State = UploadState.Gone,
        Reason = "The file was deleted before it could be read. Upload it again if it was wanted.",
    };

    static Receipt Failed(string name, UploadReading? reading, Receipt? earlier, Exception fault) => new()
    {
        Id = Receipt.IdOf(name),
        Name = name,
        State = UploadState.Failed,
        ETag = reading?.Upload.ETag,
        Articles = [.. (earlier?.Articles ?? []).Concat(reading?.Begun ?? []).Distinct(StringComparer.Ordinal)],
        ReceivedAt = reading?.Upload.ReceivedAt,
        Length = reading?.Upload.Length,
        Attempts = 1 + (earlier is { State: UploadState.Failed } ? earlier.Attempts : 0),
        Reason = $"Storage failed while this file was stored ({(fault as RequestFailedException)?.ErrorCode ?? fault.GetType().Name}). It will be tried again by itself.",
    };

    void Report(Receipt receipt, string? headline, TimeSpan taken)
    {
        var milliseconds = (long)taken.TotalMilliseconds;
        if (receipt.State is UploadState.Done)
            UploadRead(receipt.Name, receipt.Format, receipt.ArticleCount, headline ?? "", milliseconds, receipt.Articles is [var first, ..] ? first : null);
        else
            UploadRefused(receipt.Name, receipt.Reason, milliseconds);
        var outcome = Outcome(receipt.State is UploadState.Done ? "stored" : "refused");
        Telemetry.Span?.SetTag(outcome.Key, outcome.Value).SetTag("news.format", receipt.Format).SetTag("news.article.count", receipt.ArticleCount);
        Telemetry.Uploads.Add(1, outcome);
        Telemetry.UploadDuration.Record(taken.TotalSeconds, outcome, new("news.format", receipt.Format));
        if (receipt.ReceivedAt is { } receivedAt)
            Telemetry.UploadLag.Record(Math.Max(0, (clock.GetUtcNow() - receivedAt).TotalSeconds), outcome);
    }

    static KeyValuePair<string, object?> Outcome(string outcome) => new("news.upload.outcome", outcome);

    [LoggerMessage(1, LogLevel.Information, "{Upload}: {Format}, {Articles} article(s), \"{Headline}\", {Milliseconds} ms, {Article}")]
    partial void UploadRead(string upload, string? format, int articles, string? headline, long milliseconds, string? article);

    [LoggerMessage(2, LogLevel.Warning, "{Upload}: refused. {Reason} ({Milliseconds} ms)")]
    partial void UploadRefused(string upload, string? reason, long milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Upload}: failed, will be tried again. {Reason}")]
    partial void UploadFailed(Exception fault, string upload, string reason);

    [LoggerMessage(4, LogLevel.Error, "{Upload}: the reader has a defect")]
    partial void ReaderFailed(Exception fault, string upload);
}

/// <summary>Settings of <see cref="Ingestion"/>.</summary>
/// <param name="Paused">The setting PauseIngest: uploads are noted as begun and not read, until it is lifted and <see cref="Reconciliation"/> ends them.</param>
public sealed record IngestRules(bool Paused = false);
