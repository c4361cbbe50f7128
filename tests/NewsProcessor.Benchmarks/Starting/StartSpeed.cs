using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.Benchmarks.Starting;

/// <summary>
/// From the start of the process to the first answered request: the local host, with Azurite up already, beside an empty ASP.NET Core app. Both are published alike, as the deployed app is.
/// They take turns, and the figure is the ratio of the medians; beside it the median of the turns' own ratios, which suffers less from what else the machine does.
/// </summary>
static class StartSpeed
{
    const int Turns = 10;

    static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <param name="program">NewsProcessor.LocalHost.dll; null publishes it first, which takes a minute.</param>
    public static async Task PrintAsync(string? program)
    {
        var folder = Directory.CreateTempSubdirectory("start-");
        try
        {
            program ??= await PublishAsync(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/NewsProcessor.LocalHost")), Path.Combine(folder.FullName, "app"));
            await EmptyApp.WriteAsync(Path.Combine(folder.FullName, EmptyApp.Name));
            var bareProgram = await PublishAsync(Path.Combine(folder.FullName, EmptyApp.Name), Path.Combine(folder.FullName, "bare"));
            await using var azurite = await AzuriteProcess.StartAsync(folder.FullName, AzuritePorts.Free, "bench:a2V5a2V5", Console.Error, default);
            var storage = azurite.Ports.ConnectionString("bench", "a2V5a2V5");
            // A store that is not empty, so that no samples are uploaded.
            var uploads = new BlobServiceClient(storage).GetBlobContainerClient("uploads");
            await uploads.CreateIfNotExistsAsync();
            await uploads.GetBlobClient("first.txt").UploadAsync(BinaryData.FromString("A first report\n\nOf one line."), overwrite: true);
            string[] host = [program, "--port"], empty = [bareProgram];
            await StartAsync(host, "api/health/live", storage);
            await StartAsync(empty, "", storage);
            var turns = new List<(TimeSpan Host, TimeSpan Empty)>();
            for (var turn = 0; turn < Turns; turn++)
                turns.Add((await StartAsync(host, "api/health/live", storage), await StartAsync(empty, "", storage)));
            var (ours, bare) = (Median(turns.Select(turn => turn.Host)), Median(turns.Select(turn => turn.Empty)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer: {ours.TotalMilliseconds:0} ms, an empty app {bare.TotalMilliseconds:0} ms: {ours / bare:0.00} times (medians of {Turns} turns; median of their ratios {Median(turns.Select(turn => turn.Host / turn.Empty)):0.00})"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What both have in common with the deployed app: compiled ahead of time, one heap.</summary>
    static readonly string[] _settings = ["-p:PublishReadyToRun=true", "-p:ServerGarbageCollection=false", "-p:TieredPGO=false"];

    static async Task<string> PublishAsync(string project, string folder)
    {
        using var publish = Process.Start("dotnet", ["publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-o", folder, "-v", "q", .. _settings])!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, Path.GetFileName(project) + ".dll") : throw new InvalidOperationException($"{project} could not be published.");
    }

    static async Task<TimeSpan> StartAsync(string[] arguments, string path, string storage)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [.. arguments, port.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[LocalStorage.Setting] = storage;
        start.Environment["AzureWebJobs.IngestUpload.Disabled"] = "true";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient();
            using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
            while (!await AnswersAsync(client, new Uri($"http://127.0.0.1:{port}/{path}")))
            {
                if (process.HasExited || watch.Elapsed > _patience)
                    throw new InvalidOperationException("It did not start: " + await process.StandardError.ReadToEndAsync());
                await ticks.WaitForNextTickAsync();
            }
            return watch.Elapsed;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(address);
            return answer.StatusCode is HttpStatusCode.OK ? true : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static TimeSpan Median(IEnumerable<TimeSpan> times) => TimeSpan.FromSeconds(Median(times.Select(time => time.TotalSeconds)));

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
