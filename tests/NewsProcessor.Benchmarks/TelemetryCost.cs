using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsProcessor.Articles;
using NewsProcessor.SortedTables;
using NewsProcessor.Tests.Ingest;

namespace NewsProcessor.Benchmarks;

/// <summary>What telling of itself costs an upload where nobody listens: as many spans and figures as an upload has, beside reading and storing it in memory, where nothing waits for a network.</summary>
static class TelemetryCost
{
    const int Uploads = 100, Rounds = 7;

    /// <summary>Too little to be measured otherwise.</summary>
    const int Repeats = 1000;

    static readonly KeyValuePair<string, object?> _outcome = new("news.upload.outcome", "stored"), _format = new("news.format", "plain text");

    static int _number;

    public static async Task PrintAsync()
    {
        var storage = new SortedStorage(TimeProvider.System);
        await using var app = new AppInstance(storage.Blobs(), storage.Tables(), TimeProvider.System);
        await app.Get<StoreSchema>().OpenAsync(default);
        var (spans, figures) = await CountAsync(app, storage);
        List<Measured> all =
        [
            new("uploads", () => UploadAsync(app, storage).GetAwaiter().GetResult()),
            new("telemetry", () => Tell(Uploads * Repeats, spans, figures)),
        ];
        Measured.Alternate(all, Rounds);
        var (upload, telling) = (all[0].Seconds / Uploads, all[1].Seconds / Uploads / Repeats);
        Console.WriteLine($"an upload: {spans} spans and {figures} figures, which nobody listening take {telling * 1e9:0} ns of its {upload * 1e6:0} µs: {telling / upload * 1e6:0} millionths of it; {all[1].Allocated / Uploads / Repeats} bytes");
    }

    static async Task UploadAsync(AppInstance app, SortedStorage storage)
    {
        for (var n = 0; n < Uploads; n++)
        {
            var blob = storage.Blobs().GetBlobContainerClient(UploadStore.Container).GetBlobClient($"{_number++}.txt");
            await blob.UploadAsync(BinaryData.FromString($"Harbour {_number} opens\n\nThe council met on the quay this morning and talked for two hours about berth {_number}, and about the timetable for the coming winter season."));
            await app.IngestAsync(blob);
        }
    }

    /// <summary>What an upload tells, counted by listening to some.</summary>
    static async Task<(int Spans, int Figures)> CountAsync(AppInstance app, SortedStorage storage)
    {
        var (spans, figures) = (0, 0);
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref spans),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, _, _) => Interlocked.Increment(ref figures));
        meters.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref figures));
        meters.Start();
        await UploadAsync(app, storage);
        return ((spans + Uploads - 1) / Uploads, (figures + Uploads - 1) / Uploads);
    }

    /// <summary>Each figure as the one that costs most.</summary>
    static void Tell(int uploads, int spans, int figures)
    {
        for (var n = 0; n < uploads; n++)
        {
            for (var span = 0; span < spans; span++)
            {
                using var told = Telemetry.Spans.StartActivity("ingest upload")?.SetTag("news.upload.name", n);
                Telemetry.Span?.SetTag(_outcome.Key, _outcome.Value);
            }
            for (var figure = 0; figure < figures; figure++)
                Telemetry.UploadDuration.Record(n, _outcome, _format);
        }
    }
}
