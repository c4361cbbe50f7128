using System.Diagnostics;
using System.Text;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Benchmarks;

/// <summary>Telling the language of bodies: the first call, which loads tables, and the rest; and what the detector behind it would cost.</summary>
static class LanguageSpeed
{
    public static void Print(IReadOnlyList<CaseSet> sets)
    {
        var bodies = sets.Where(set => !set.IsHtml).SelectMany(set => set.Files).Select(Body).Where(body => body.Length > 0).ToList();
        if (bodies.Count == 0)
            return;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = Timed(() => LanguageOf.Text(bodies[0]));
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"language: first call {first.TotalMilliseconds:0.0} ms, {memory / 1e6:0.0} MB kept");
        var told = bodies.Count(body => LanguageOf.WithoutDetector(body) is not null);
        // Until the compiler has settled.
        for (var round = 0; round < 20; round++)
            bodies.ForEach(body => _ = LanguageOf.WithoutDetector(body));
        var rest = Timed(() => bodies.ForEach(body => _ = LanguageOf.WithoutDetector(body)));
        Console.WriteLine($"language: {rest.TotalMicroseconds / bodies.Count:0} µs a text by script and words, which settle {told} of {bodies.Count}");
        before = GC.GetTotalMemory(forceFullCollection: true);
        var detector = Timed(() => LanguageOf.Text("zzz qqq xxx www zzz qqq xxx www zzz qqq"));
        Console.WriteLine($"language: the detector, where the rest is open: first call {detector.TotalMilliseconds:0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB kept");
    }

    /// <summary>The longer lines of a text: its paragraphs, near enough; reading it would load the tables that are measured here.</summary>
    static string Body(NewsFile file) => string.Join('\n', Encoding.UTF8.GetString(file.Bytes.Span).Split('\n').Where(line => line.Length > 60));

    static TimeSpan Timed(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }
}
