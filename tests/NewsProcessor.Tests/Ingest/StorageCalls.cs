using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Counts an instance's storage calls and does something at one of them.</summary>
abstract class StorageCalls : HttpPipelinePolicy
{
    int _calls;

    public int Count => _calls;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        await AtCallAsync(Interlocked.Increment(ref _calls), () => ProcessNextAsync(message, pipeline));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The app makes no blocking storage calls.");

    protected abstract ValueTask AtCallAsync(int call, Func<ValueTask> send);
}

/// <summary>The process dies at a call: before it is sent, or once it has taken effect. Nothing is sent afterwards.</summary>
sealed class DiesAt(int fatalCall, bool onceSent) : StorageCalls
{
    public int FatalCall { get; set; } = fatalCall;

    protected override async ValueTask AtCallAsync(int call, Func<ValueTask> send)
    {
        if (call < FatalCall || (call == FatalCall && onceSent))
            await send();
        if (call >= FatalCall)
            throw new ProcessDiedException();
    }
}

sealed class ProcessDiedException : Exception;

/// <summary>Something else happens just before a call is sent; then all goes on, or the process dies once the call has taken effect.</summary>
sealed class PausesAt(int pausingCall, Func<Task> meanwhile, bool thenDies = false) : StorageCalls
{
    public bool Paused { get; private set; }

    protected override async ValueTask AtCallAsync(int call, Func<ValueTask> send)
    {
        if (call > pausingCall && thenDies)
            throw new ProcessDiedException();
        if (call == pausingCall)
        {
            Paused = true;
            await meanwhile();
        }
        await send();
    }
}

/// <summary>Storage fails, once it is told to: every call ends as the SDK's own would when its tries are used up.</summary>
sealed class Breaks : StorageCalls
{
    public Exception? Fault { get; set; }

    protected override ValueTask AtCallAsync(int call, Func<ValueTask> send) => Fault is null ? send() : throw Fault;
}
