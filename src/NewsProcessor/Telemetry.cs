using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsProcessor;

/// <summary>
/// What the system tells of itself: spans and instruments, named as OpenTelemetry's semantic conventions ask (names by dots, units as UCUM writes them, seconds for times).
/// Nobody listening, they cost next to nothing. The hosts bring the exporters.
/// </summary>
public static class Telemetry
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "NewsProcessor";

    internal static ActivitySource Spans { get; } = new(Name);

    /// <summary>The innermost span of ours under way; null where nobody listens.</summary>
    internal static Activity? Span => Activity.Current is { } span && span.Source == Spans ? span : null;

    static readonly Meter _meter = new(Name);

    static readonly InstrumentAdvice<double> _upToMinutes = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };
    static readonly InstrumentAdvice<double> _upToDays = new() { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400] };

    /// <summary>By news.upload.outcome.</summary>
    internal static Counter<long> Uploads { get; } = _meter.CreateCounter<long>("news.uploads", "{upload}", "Uploads read to their end");

    /// <summary>By news.format.</summary>
    internal static Counter<long> Articles { get; } = _meter.CreateCounter<long>("news.articles", "{article}", "Articles read and stored");

    /// <summary>By news.refusal.reason.</summary>
    internal static Counter<long> Refusals { get; } = _meter.CreateCounter<long>("news.refusals", "{item}", "Items that could not be read");

    /// <summary>By news.format and news.upload.outcome.</summary>
    internal static Histogram<double> UploadDuration { get; } = _meter.CreateHistogram("news.upload.duration", "s", "Reading an upload and storing what it holds", null, _upToMinutes);

    internal static Histogram<double> UploadLag { get; } = _meter.CreateHistogram("news.upload.lag", "s", "From the time of an upload until it is stored", null, _upToDays);

    internal static Histogram<double> ListDuration { get; } = _meter.CreateHistogram("news.list.duration", "s", "One page of a list of articles", null, _upToMinutes);

    internal static Counter<long> ReconcileRuns { get; } = _meter.CreateCounter<long>("news.reconcile.runs", "{run}", "Runs of the timer that ends what was left open");

    internal static Gauge<long> UploadsPoisoned { get; } = _meter.CreateGauge<long>("news.uploads.poisoned", "{message}", "Uploads that the host has given up");

    internal static Gauge<long> UploadsOpen { get; } = _meter.CreateGauge<long>("news.uploads.open", "{upload}", "Uploads begun and not ended");

    internal static Gauge<double> UploadsOpenAge { get; } = _meter.CreateGauge<double>("news.uploads.open.age", "s", "Since the oldest open upload was begun; 0 for none");

    internal static Gauge<long> EventsDead { get; } = _meter.CreateGauge<long>("news.events.dead", "{blob}", "Dead letters of Event Grid that nothing made up for");

    /// <summary>The seconds that something takes, where somebody wants to know.</summary>
    internal static async Task<T> TimedAsync<T>(this Histogram<double> histogram, Func<Task<T>> work)
    {
        if (!histogram.Enabled)
            return await work();
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        histogram.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return result;
    }
}
