using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>
/// Makes up for events that did not reach the app: reads again what Event Grid or the host gave up on, and hears of deletions.
/// What succeeds is thrown away; what fails, which ingest logs, stays for the next time, and is counted.
/// </summary>
public sealed class LostEvents(BlobEvents events, UploadStore uploads, UploadLedger ledger, Ingestion ingestion, Deletion deletion)
{
    /// <summary>Of 32 messages each: a run ends, however many come in meanwhile.</summary>
    const int Rounds = 30;

    /// <returns>How many dead letters are left.</returns>
    public async Task<int> ReplayAsync(CancellationToken cancellation)
    {
        await ReplayAsync(BlobEvents.Deleted, cancellation);
        await ReplayAsync(BlobEvents.Poison, cancellation);
        var left = 0;
        await foreach (var letter in events.DeadLettersAsync(cancellation))
        {
            if (letter.Events is { } told && await SucceedsAsync(told, cancellation))
                await events.DropAsync(letter, cancellation);
            else
                left++;
        }
        return left;
    }

    async Task ReplayAsync(string queue, CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds && await events.ReceiveAsync(queue, cancellation) is { Count: > 0 } messages; round++)
        {
            foreach (var message in messages)
            {
                if (message.Event is { } told && await SucceedsAsync([told], cancellation))
                    await events.DropAsync(message, cancellation);
            }
        }
    }

    async Task<bool> SucceedsAsync(IEnumerable<BlobEvent> told, CancellationToken cancellation)
    {
        try
        {
            foreach (var one in told)
                await (one.IsDeletion ? DeletedAsync(one.Upload, cancellation) : ingestion.IngestAsync(one.Upload, cancellation));
            return true;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>A blob that was deleted takes its articles with it, or leaves them and a note on the receipt, as the setting DeleteWithBlob says. One that was uploaded again is none of this.</summary>
    async Task DeletedAsync(string name, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(name, cancellation) is not null || await ledger.WrittenAsync(Receipt.IdOf(name), cancellation) is not { State: UploadState.Done } receipt)
            return;
        if (deletion.WithBlob)
            await deletion.DeleteAsync(receipt, cancellation);
        else if (!receipt.BlobIsGone)
            await ledger.WriteAsync(receipt with { BlobIsGone = true }, receipt, cancellation);
    }
}
