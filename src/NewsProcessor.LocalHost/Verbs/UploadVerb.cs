using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.LocalHost.Settings;
using Spectre.Console;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Uploads files as any storage client would, many at once, and says which could not be.</summary>
static class UploadVerb
{
    const int AtOnce = 16;

    public static async Task<int> RunAsync(FileSystemInfo[] given, CancellationToken cancellation)
    {
        var settings = HostSettings.In(Environment.CurrentDirectory);
        await using var storage = await LocalStorage.OpenAsync(settings.Values, Folders.AzuriteData, AzuritePorts.WellKnown, Console.Out, cancellation);
        var container = StorageClients.Blobs(storage.Values).GetBlobContainerClient(UploadStore.Container);
        await StartFaults.ExplainedAsync(container.CreateIfNotExistsAsync(cancellationToken: cancellation));
        return await UploadAsync(given, container, AnsiConsole.Console, cancellation);
    }

    /// <summary>The exit code: 0 when every file was uploaded.</summary>
    internal static async Task<int> UploadAsync(FileSystemInfo[] given, BlobContainerClient container, IAnsiConsole console, CancellationToken cancellation)
    {
        List<GivenFile> files = [.. GivenFile.Among(given)];
        ConcurrentQueue<string> failures = [];
        await console.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("Uploading", maxValue: files.Count);
            await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (file, stop) =>
            {
                if (await UploadAsync(file, container, stop) is { } reason)
                    failures.Enqueue($"{file.Name}: {reason}.");
                bar.Increment(1);
            });
        });
        foreach (var failure in failures.Order(StringComparer.Ordinal))
            console.WriteLine(failure);
        console.WriteLine($"{files.Count - failures.Count} uploaded, {failures.Count} not.");
        return failures.IsEmpty ? 0 : 1;
    }

    /// <summary>Null when done, else why not.</summary>
    static async Task<string?> UploadAsync(GivenFile file, BlobContainerClient container, CancellationToken cancellation)
    {
        if (BlobNames.Refusal(file.Name) is { } refusal)
            return refusal;
        try
        {
            await container.GetBlobClient(file.Name).UploadAsync(file.Path, new BlobUploadOptions { HttpHeaders = ContentTypes.Of(file.Name) }, cancellation);
            return null;
        }
        catch (Exception fault) when (fault is RequestFailedException or IOException or UnauthorizedAccessException)
        {
            return fault.Message.Split('\n')[0].TrimEnd('.', '\r');
        }
    }
}
