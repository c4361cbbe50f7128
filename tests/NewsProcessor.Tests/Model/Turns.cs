using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsProcessor.Tests.Ingest;

namespace NewsProcessor.Tests.Model;

/// <summary>
/// Lets one storage call through at a time, of whichever instance the seed says, so that a run can be repeated. An instance runs on from its call to its next one
/// before the call after is chosen. (A file of several articles is stored by parallel workers: which of them comes to its call first, the seed does not decide.)
/// </summary>
sealed class Turns(int seed, Interruption? meanwhile, Func<Step, Task> interrupt)
{
    readonly Random _random = new(seed);
    readonly List<(Wire Instance, TaskCompletionSource Turn)> _waiting = [];
    TaskCompletionSource _arrived = new();
    int _calls;

    public Task WaitAsync(Wire instance)
    {
        var turn = new TaskCompletionSource();
        lock (_waiting)
        {
            _waiting.Add((instance, turn));
            _arrived.TrySetResult();
        }
        return turn.Task;
    }

    /// <summary>Gives turns until all work has ended, well or badly.</summary>
    public async Task RunAsync(IReadOnlyList<(Wire Instance, Task Job)> work)
    {
        while (work.Where(running => !running.Job.IsCompleted).ToList() is [_, ..] running)
        {
            if (Choose(running) is not { } turn)
            {
                await Task.WhenAny([_arrived.Task, .. running.Select(one => one.Job)]);
                continue;
            }
            if (++_calls == meanwhile?.Call)
                await interrupt(meanwhile.Step);
            turn.SetResult();
        }
    }

    /// <summary>Null until every instance at work waits at a call.</summary>
    TaskCompletionSource? Choose(List<(Wire Instance, Task Job)> running)
    {
        lock (_waiting)
        {
            if (running.Exists(one => !one.Job.IsCompleted && !_waiting.Exists(waiting => waiting.Instance == one.Instance)))
            {
                _arrived = new();
                return null;
            }
            if (_waiting.Count == 0)
                return null;
            var chosen = _waiting[_random.Next(_waiting.Count)];
            _waiting.Remove(chosen);
            return chosen.Turn;
        }
    }
}

/// <summary>One instance's way to storage: waits for its turn at every call, and has the mishap that is due.</summary>
sealed class Wire : HttpPipelinePolicy
{
    /// <summary>More tries than the SDK makes for two calls.</summary>
    const int OutageCalls = 8;

    int _calls;
    Mishap? _mishap;

    public Turns? Turns { get; set; }

    /// <summary>No process comes back from the dead: start another instance.</summary>
    public bool IsDead { get; private set; }

    public void Expect(Mishap? mishap) => (_mishap, _calls) = (mishap, 0);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The app makes no blocking storage calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Turns is { } turns)
            await turns.WaitAsync(this);
        var due = ++_calls == _mishap?.Call ? _mishap.Kind : (MishapKind?)null;
        IsDead |= due is MishapKind.DiesBefore;
        if (IsDead)
            throw new ProcessDiedException();
        if (due is MishapKind.BreaksBefore || (_mishap is { Kind: MishapKind.Outage, Call: var first } && _calls >= first && _calls < first + OutageCalls))
            throw new RequestFailedException(0, "The connection broke before the call was sent.");
        await ProcessNextAsync(message, pipeline);
        IsDead |= due is MishapKind.DiesAfter;
        if (IsDead)
            throw new ProcessDiedException();
        if (due is MishapKind.BreaksAfter)
            throw new RequestFailedException(0, "The connection broke before the answer came.");
    }
}
