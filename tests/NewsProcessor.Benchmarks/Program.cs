using System.Diagnostics;
using System.Globalization;
using NewsProcessor.Benchmarks;
using NewsProcessor.Benchmarks.Formats;

// Speed as ratios beside peers and floors, in one run on one core:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- reading [--cases <folder>] [--only <set>] [--rounds <n>]
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- formats [--only <name>] [--rounds <n>]
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- traps
// Beside the SDK alone, on an Azurite of its own, on all cores:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- listing
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- ingest
// The list over HTTP for 50 clients at once, beside bare ASP.NET Core endpoints, on tables in memory and on Azurite:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- serving
// On tables in memory: what a page costs in storage calls and rows, in archives of up to a million articles (some 5 GB of memory):
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- scale [--articles <n>]
// From the start of the process to its first answer, beside an empty ASP.NET Core app:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- start [--app <NewsProcessor.LocalHost.dll>]
// What spans and figures cost where nobody listens, beside reading and storing an upload in memory:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- telemetry
// Containers of thousands through the local host and Azurite, in processes of their own: memory, speed, and a kill in the middle; and one of 1 GB read without storing:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- containers [--members 5000] [--read-members 50000]
// Everything read again by the verb, in a process that is killed in the middle: whether all ends as it should, and memory:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- reprocess [--files 2000]
// Random sequences of uploads, changes, deletions, crashes and faults against a model, until the time is over or one fails; the seed names the first:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- model --for 00:10:00 [--seed <n>]
// Whether one story of several senders is found as one, and different stories of one topic are not, on pairs made of the evaluation data:
//   dotnet run -c Release --project tests/NewsProcessor.Benchmarks -- clusters [--cases <folder>]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
// The collector's first generation is as large as the cache that the machine reports, at times hundreds of MB, so that every allocation is of memory not touched yet:
// with 16 MB (Properties/launchSettings.json) timings measure the work.
// Programs started from here run with their own settings.
Environment.SetEnvironmentVariable("DOTNET_GCgen0size", null);
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
    Process.GetCurrentProcess().ProcessorAffinity = 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

switch (args.FirstOrDefault())
{
    case "reading":
        var sets = Cases.Load(Option("--cases")).Where(set => Option("--only") is not { } only || set.Name == only).ToList();
        LanguageSpeed.Print(sets);
        ReadingSpeed.Print(sets, int.TryParse(Option("--rounds"), out var rounds) ? rounds : 5);
        return 0;
    case "formats":
        FormatSpeed.Print(int.TryParse(Option("--rounds"), out var formatRounds) ? formatRounds : 5, Option("--only"));
        return 0;
    case "clusters":
        NewsProcessor.Benchmarks.Clusters.ClusterQuality.Print(Option("--cases"));
        return 0;
    case "traps":
        Traps.Print();
        return 0;
    case "listing":
        OnAllCores();
        await NewsProcessor.Benchmarks.Storage.ListingSpeed.PrintAsync();
        return 0;
    case "ingest":
        OnAllCores();
        await NewsProcessor.Benchmarks.Storage.IngestSpeed.PrintAsync();
        return 0;
    case "serving":
        OnAllCores();
        await NewsProcessor.Benchmarks.Storage.ServingSpeed.PrintAsync();
        return 0;
    case "scale":
        OnAllCores();
        await NewsProcessor.Benchmarks.Storage.ListingScale.PrintAsync(Option("--articles") is { } articles ? [int.Parse(articles, CultureInfo.InvariantCulture)] : [1000, 30_000, 300_000, 1_000_000]);
        return 0;
    case "containers":
        OnAllCores();
        await NewsProcessor.Benchmarks.Containers.ContainerRuns.RunAsync(int.Parse(Option("--members") ?? "5000", CultureInfo.InvariantCulture), int.Parse(Option("--read-members") ?? "50000", CultureInfo.InvariantCulture));
        return 0;
    case "reprocess":
        OnAllCores();
        await NewsProcessor.Benchmarks.Containers.ReprocessRun.RunAsync(int.Parse(Option("--files") ?? "2000", CultureInfo.InvariantCulture));
        return 0;
    case "start":
        OnAllCores();
        await NewsProcessor.Benchmarks.Starting.StartSpeed.PrintAsync(Option("--app"));
        return 0;
    case "telemetry":
        await TelemetryCost.PrintAsync();
        return 0;
    case "model":
        return await ModelVerb.RunAsync(TimeSpan.TryParse(Option("--for"), CultureInfo.InvariantCulture, out var time) ? time : TimeSpan.FromMinutes(1), int.TryParse(Option("--seed"), out var seed) ? seed : 1);
    default:
        Console.Error.WriteLine("Say what to measure: reading [--cases <folder>] [--only <set>] [--rounds <n>], formats [--only <name>] [--rounds <n>], traps, listing, ingest, serving, scale [--articles <n>], start [--app <dll>], telemetry, containers [--members <n>] [--read-members <n>], reprocess [--files <n>], or model --for <time> [--seed <n>].");
        return 1;
}

static void OnAllCores()
{
    if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        Process.GetCurrentProcess().ProcessorAffinity = (1 << Math.Min(30, Environment.ProcessorCount)) - 1;
}
