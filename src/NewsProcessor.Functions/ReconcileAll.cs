using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Functions;

/// <summary>Every hour: go on with the pass over the whole store, or begin the day's.</summary>
public sealed class ReconcileAll(FullPass pass)
{
    [Function(nameof(ReconcileAll))]
    public Task Run([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellation) => pass.RunDueAsync(cancellation);
}
