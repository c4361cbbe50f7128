using System.Collections.Concurrent;

namespace NewsProcessor.Tests.Hosting;

/// <summary>What test functions note about their runs.</summary>
public sealed class Journal
{
    readonly ConcurrentQueue<string> _entries = [];

    public IReadOnlyList<string> Entries => [.. _entries];

    public void Note(string entry) => _entries.Enqueue(entry);
}
