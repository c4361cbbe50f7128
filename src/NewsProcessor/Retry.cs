using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>Reads an upload anew because somebody asks for it: after storage failed, or since the reader has learnt something.</summary>
public sealed class Retry(Ingestion ingestion, UploadStore uploads, UploadLedger ledger, TimeProvider clock)
{
    /// <summary>How long whoever asks may have to wait. A file of many may take longer: what is left undone then, <see cref="Reconciliation"/> does, from where this stopped.</summary>
    static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    /// <summary>Reads it.</summary>
    /// <param name="name">The blob.</param>
    /// <param name="cancellation">Leaves the work begun.</param>
    /// <returns>The receipt, of the state processing where time ran out; null where the blob is gone.</returns>
    public async Task<Receipt?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(name, cancellation) is null)
            return null;
        using var limit = new CancellationTokenSource(_longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await ingestion.IngestAsync(name, either.Token, anew: true);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new Receipt { Id = Receipt.IdOf(name), Name = name, State = UploadState.Processing };
        }
        return await ledger.FindAsync(Receipt.IdOf(name), cancellation);
    }
}
