using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>Notes the storage calls that are made, and which of them ran side by side.</summary>
sealed class CallRecorder : HttpPipelinePolicy
{
    readonly Lock _lock = new();
    List<(long Start, long End, string Method, Uri Address)> _calls = [];

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var start = Stopwatch.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        lock (_lock)
            _calls.Add((start, Stopwatch.GetTimestamp(), message.Request.Method.Method, message.Request.Uri.ToUri()));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The app makes no blocking storage calls.");

    /// <summary>The calls since the last time of asking, in steps: those of one step overlap in time.</summary>
    public IReadOnlyList<IReadOnlyList<(string Method, Uri Address)>> Take()
    {
        List<(long Start, long End, string Method, Uri Address)> calls;
        lock (_lock)
            (calls, _calls) = (_calls, []);
        var steps = new List<List<(string, Uri)>>();
        var end = long.MinValue;
        foreach (var call in calls.OrderBy(call => call.Start))
        {
            if (call.Start > end)
                steps.Add([]);
            steps[^1].Add((call.Method, call.Address));
            end = Math.Max(end, call.End);
        }
        return steps;
    }
}
