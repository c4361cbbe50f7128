using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>Ends what was begun and never ended, by calling the same code as ingest.</summary>
public sealed class Reconciliation(Ingestion ingestion, Deletion deletion, UploadLedger ledger, TimeProvider clock)
{
    /// <summary>How long work may be under way before it counts as abandoned.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Finishes the uploads begun longer ago than <see cref="Patience"/>. One that fails again, which ingest logs, does not stop the others and stays open.</summary>
    /// <returns>How many were finished.</returns>
    public async Task<int> FinishOpenUploadsAsync(CancellationToken cancellation)
    {
        var finished = 0;
        await foreach (var intent in ledger.BegunBeforeAsync(clock.GetUtcNow() - Patience, cancellation))
        {
            try
            {
                if (intent.Deleting is { } receipt)
                    await deletion.DeleteAsync(receipt, cancellation, intent.IsForGood);
                else if (ingestion.IsPaused)
                    continue;
                else
                    await ingestion.IngestAsync(intent.Name, cancellation, anew: true);
                finished++;
            }
            catch (Exception) when (!cancellation.IsCancellationRequested)
            {
                // Next time.
            }
        }
        return finished;
    }
}
