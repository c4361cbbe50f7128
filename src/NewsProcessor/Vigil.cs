using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>What the timer does every few minutes: end what was left open, make up for lost events, and tell how things stand. Alerts read those figures, and miss them when they do not come.</summary>
public sealed class Vigil(Reconciliation reconciliation, LostEvents lost, BlobEvents events, UploadLedger ledger, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var span = Telemetry.Spans.StartActivity("reconcile");
        await reconciliation.FinishOpenUploadsAsync(cancellation);
        Telemetry.EventsDead.Record(await lost.ReplayAsync(cancellation));
        Telemetry.UploadsPoisoned.Record(await events.CountAsync(BlobEvents.Poison, cancellation));
        await TellOpenAsync(cancellation);
        Telemetry.ReconcileRuns.Add(1);
    }

    async Task TellOpenAsync(CancellationToken cancellation)
    {
        var (now, open, oldest) = (clock.GetUtcNow(), 0, TimeSpan.Zero);
        await foreach (var intent in ledger.BegunBeforeAsync(now, cancellation))
        {
            open++;
            oldest = now - intent.Since > oldest ? now - intent.Since : oldest;
        }
        Telemetry.UploadsOpen.Record(open);
        Telemetry.UploadsOpenAge.Record(oldest.TotalSeconds);
    }
}
