using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Functions;

/// <summary>Every five minutes: finish the uploads whose reading was begun and never ended.</summary>
public sealed class Reconcile(Reconciliation reconciliation)
{
    [Function(nameof(Reconcile))]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => reconciliation.FinishOpenUploadsAsync(cancellation);
}
