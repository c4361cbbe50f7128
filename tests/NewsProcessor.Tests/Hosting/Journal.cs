using System.Collections.Concurrent;
using System.Threading.Channels;

namespace NewsProcessor.Tests.Hosting;

/// <summary>What test functions note about their runs.</summary>
public sealed class Journal
{
    readonly ConcurrentQueue<string> _entries = [];
    readonly Channel<string> _coming = Channel.CreateUnbounded<string>();

    /// <summary>What functions wait for after their note; open unless closed.</summary>
    public Task Gate { get; private set; } = Task.CompletedTask;

    public IReadOnlyList<string> Entries => [.. _entries];

    public void Note(string entry)
    {
        _entries.Enqueue(entry);
        _coming.Writer.TryWrite(entry);
    }

    public TaskCompletionSource CloseGate()
    {
        var gate = new TaskCompletionSource();
        Gate = gate.Task;
        return gate;
    }

    /// <summary>The next entry that nobody has awaited yet.</summary>
    public ValueTask<string> NextAsync(CancellationToken cancellation) => _coming.Reader.ReadAsync(cancellation);
}
