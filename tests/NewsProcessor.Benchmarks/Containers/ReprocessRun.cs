using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using NewsProcessor.Articles;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.Benchmarks.Containers;

/// <summary>
/// The verb that reads everything again, in a process of its own that is killed in the middle, on an Azurite of its own: afterwards every file has been read again,
/// those read before the kill once, and every article is there in one version. And how much memory it takes.
/// </summary>
static partial class ReprocessRun
{
    const int AtOnce = 16, Length = 2_000;

    static readonly string _program = Path.Combine(AppContext.BaseDirectory, "NewsProcessor.LocalHost.dll");

    public static async Task RunAsync(int files)
    {
        var folder = Directory.CreateTempSubdirectory("reprocess-");
        try
        {
            await using var azurite = await AzuriteProcess.StartAsync(folder.FullName, AzuritePorts.Free, "bench:a2V5a2V5", Console.Error, default);
            var storage = azurite.Ports.ConnectionString("bench", "a2V5a2V5");
            await UploadAsync(storage, files);
            Console.WriteLine($"{(await ReadAllAsync(storage)).Read} files read for the first time");
            var before = await VersionsAsync(storage);
            var started = TimeProvider.System.GetUtcNow();
            var seen = await KillAsync(storage, files / 2);
            var atKill = await ReadSinceAsync(storage, started);
            var resumed = TimeProvider.System.GetUtcNow();
            var (counted, peak) = await ReadAllAsync(storage);
            var again = await ReadSinceAsync(storage, resumed);
            var after = await VersionsAsync(storage);
            var read = await ReadSinceAsync(storage, started);
            Console.WriteLine($"killed when {seen} had been read again ({atKill} receipts); then {again} more: {read} of {files} receipts are new, {after.Count} versions, {after.Intersect(before).Count()} of them as before; at most {peak / 1e6:0} MB");
            if (read != files || counted != files || after.Count != files || !after.SetEquals(before) || again + atKill < files || again > files - seen)
                throw new InvalidOperationException("That is wrong.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task UploadAsync(string storage, int files)
    {
        var uploads = new BlobServiceClient(storage).GetBlobContainerClient(UploadStore.Container);
        await uploads.CreateIfNotExistsAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, files), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
            await uploads.GetBlobClient($"{number}.txt").UploadAsync(BinaryData.FromString(InventedArticles.Text(number, Length)), overwrite: true, stop));
    }

    /// <summary>Runs the verb to its end: how many files it read, and its largest resident memory in bytes.</summary>
    static async Task<(int Read, long Peak)> ReadAllAsync(string storage)
    {
        using var process = Start(storage);
        var peak = ContainerRuns.PeakAsync(process);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Last().Match(output) is { Success: true } last && process.ExitCode == 0 ? (Number(last), await peak) : throw new InvalidOperationException(output);
    }

    /// <summary>Kills the verb once it says that it has read so many again: how many it had.</summary>
    static async Task<int> KillAsync(string storage, int files)
    {
        using var process = Start(storage);
        var read = 0;
        while (read < files && await process.StandardOutput.ReadLineAsync() is { } line)
            read = Progress().Match(line) is { Success: true } progress ? Number(progress) : read;
        process.Kill();
        await process.WaitForExitAsync();
        return read;
    }

    static Process Start(string storage) =>
        Process.Start(new ProcessStartInfo("dotnet", [_program, "reprocess"]) { RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["AzureWebJobsStorage"] = storage } })!;

    static async Task<int> ReadSinceAsync(string storage, DateTimeOffset time) =>
        await new TableServiceClient(storage).GetTableClient("Uploads").QueryAsync<TableEntity>("State eq 'Done'").CountAsync(row => row.Timestamp >= time);

    static async Task<HashSet<string>> VersionsAsync(string storage)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"v!"} and RowKey lt {"v\""}");
        await foreach (var row in new TableServiceClient(storage).GetTableClient("Articles").QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "Record"]))
            rows.Add($"{row.PartitionKey} {row.RowKey} {row.GetString("Record")}");
        return rows;
    }

    static int Number(Match match) => int.Parse(match.Groups["read"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<read>\d+) uploads read again\.", RegexOptions.Multiline)]
    private static partial Regex Last();

    [GeneratedRegex(@"looked at, (?<read>\d+) read again;")]
    private static partial Regex Progress();
}
