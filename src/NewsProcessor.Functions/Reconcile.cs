using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Functions;

/// <summary>Every five minutes: finish the uploads whose reading was begun and never ended, make up for lost events, and tell how things stand.</summary>
public sealed class Reconcile(Vigil vigil)
{
    [Function(nameof(Reconcile))]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => vigil.RunAsync(cancellation);
}
