using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.Benchmarks.Containers;

/// <summary>
/// A container of thousands through the real local host in a process of its own, on an Azurite of its own: memory over the idle host, articles a second,
/// and what a kill in the middle costs. Then a large one read without storing.
/// </summary>
static class ContainerRuns
{
    static readonly string _program = Path.Combine(AppContext.BaseDirectory, "NewsProcessor.LocalHost.dll");
    static readonly TimeSpan _often = TimeSpan.FromMilliseconds(200);

    /// <param name="members">Articles of the ZIP and of the WARC.</param>
    /// <param name="readMembers">Articles of the one that is only read.</param>
    public static async Task RunAsync(int members, int readMembers)
    {
        var folder = Directory.CreateTempSubdirectory("containers-");
        try
        {
            foreach (var (name, write) in new (string, Action<Stream, int, int>)[] { ("week.zip", InventedArticles.Zip), ("week.warc.gz", InventedArticles.WebArchive) })
            {
                await using (var file = File.Create(Path.Combine(folder.FullName, name)))
                    write(file, members, 4_000);
                // An Azurite that holds thousands already answers slower.
                await using var azurite = await AzuriteProcess.StartAsync(folder.CreateSubdirectory(name + "-storage").FullName, AzuritePorts.Free, "bench:a2V5a2V5", Console.Error, default);
                await StoreAsync(azurite.Ports.ConnectionString("bench", "a2V5a2V5"), Path.Combine(folder.FullName, name), members);
            }
            var large = Path.Combine(folder.FullName, "year.zip");
            await using (var file = File.Create(large))
                InventedArticles.Zip(file, readMembers, 20_000);
            await ReadAsync(large, folder.CreateSubdirectory("out"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task StoreAsync(string storage, string path, int members)
    {
        var name = Path.GetFileName(path);
        var uploads = new BlobServiceClient(storage).GetBlobContainerClient("uploads");
        await uploads.CreateIfNotExistsAsync();
        await uploads.GetBlobClient("first.txt").UploadAsync(BinaryData.FromString(InventedArticles.Text(0, 500)), overwrite: true);
        long idle, peak = 0;
        int atKill;
        Stopwatch watch;
        using (var host = await HostRun.StartAsync(storage))
        {
            await host.UntilReadAsync("first.txt");
            idle = host.Peak;
            await uploads.GetBlobClient(name).UploadAsync(path, overwrite: true);
            watch = Stopwatch.StartNew();
            atKill = await host.UntilReadAsync(name, count => count >= members / 2);
            watch.Stop();
            peak = host.Peak;
            host.Kill();
        }
        var before = await RowsAsync(storage, name);
        using (var host = await HostRun.StartAsync(storage))
        {
            watch.Start();
            await host.UntilReadAsync(name);
            watch.Stop();
            peak = Math.Max(peak, host.Peak);
        }
        var after = await RowsAsync(storage, name);
        var kept = before.Where(row => row.Value.ItemIndex < atKill).Count(row => after[row.Key].Written == row.Value.Written);
        Console.WriteLine($"{name}: {members:N0} articles, {new FileInfo(path).Length / 1e6:0.0} MB; {members / watch.Elapsed.TotalSeconds:0} articles/s; peak {(peak - idle) / 1e6:0} MB over the idle host's {idle / 1e6:0} MB");
        Console.WriteLine($"  killed at {atKill:N0} noted ({before.Count:N0} stored): afterwards {after.Count:N0} versions, of which {kept:N0} of the {atKill:N0} noted were not written again");
    }

    static async Task<Dictionary<string, (int ItemIndex, DateTimeOffset? Written)>> RowsAsync(string storage, string upload)
    {
        var rows = new Dictionary<string, (int, DateTimeOffset?)>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"v!"} and RowKey lt {"v\""} and Upload eq {upload}");
        await foreach (var row in new TableServiceClient(storage).GetTableClient("Articles").QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "ItemIndex", "Timestamp"]))
            rows.Add(row.PartitionKey + row.RowKey, (row.GetInt32("ItemIndex") ?? 0, row.Timestamp));
        return rows;
    }

    static async Task ReadAsync(string path, DirectoryInfo output)
    {
        var watch = Stopwatch.StartNew();
        using var reading = Process.Start(new ProcessStartInfo("dotnet", [_program, "read", path, "--out", output.FullName]) { UseShellExecute = false })!;
        var peak = await PeakAsync(reading);
        var written = output.EnumerateFiles("*.json", SearchOption.AllDirectories).Count();
        Console.WriteLine($"read {Path.GetFileName(path)}: {written:N0} articles, {new FileInfo(path).Length / 1e6:0} MB packed; {written / watch.Elapsed.TotalSeconds:0} articles/s; peak {peak / 1e6:0} MB in all");
    }

    /// <summary>The largest resident memory of a process until it ends, in bytes.</summary>
    internal static async Task<long> PeakAsync(Process process)
    {
        var peak = 0L;
        using var ticks = new PeriodicTimer(_often);
        while (!process.HasExited && await ticks.WaitForNextTickAsync())
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.WorkingSet64);
        }
        return peak;
    }

    /// <summary>The local host in a process of its own.</summary>
    sealed class HostRun : IDisposable
    {
        readonly Process _process;
        readonly HttpClient _client;
        readonly Task<long> _ended;

        HostRun(Process process, Uri address)
        {
            _process = process;
            _client = new() { BaseAddress = address };
            _ended = PeakAsync(process);
            _ = process.StandardOutput.ReadToEndAsync();
        }

        public static async Task<HostRun> StartAsync(string storage)
        {
            var process = Process.Start(new ProcessStartInfo("dotnet", [_program, "--port", "0"]) { RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["AzureWebJobsStorage"] = storage } })!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at && line.EndsWith("/articles", StringComparison.Ordinal))
                    return new(process, new Uri(line[at..^"articles".Length]));
            }
            throw new InvalidOperationException("The local host did not start.");
        }

        /// <summary>The largest resident memory so far, in bytes.</summary>
        public long Peak
        {
            get
            {
                _process.Refresh();
                return _process.PeakWorkingSet64;
            }
        }

        /// <summary>Waits until the receipt of a file is final, or has counted enough; what failed is tried again.</summary>
        public async Task<int> UntilReadAsync(string name, Func<int, bool>? enough = null)
        {
            using var ticks = new PeriodicTimer(_often);
            while (await ticks.WaitForNextTickAsync())
            {
                using var answer = await _client.GetAsync(new Uri("uploads?name=" + name, UriKind.Relative));
                if (!answer.IsSuccessStatusCode)
                    continue;
                var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
                var count = receipt.GetProperty("articleCount").GetInt32();
                if (receipt.GetProperty("state").GetString() is not ("processing" or "failed") || enough?.Invoke(count) is true)
                    return count;
            }
            throw new UnreachableException();
        }

        public void Kill() => _process.Kill();

        public void Dispose()
        {
            if (!_process.HasExited)
                _process.Kill();
            _ended.Wait();
            _client.Dispose();
            _process.Dispose();
        }
    }
}
