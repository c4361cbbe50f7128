using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>The real program, killed outright again and again.</summary>
public sealed class KillTests(AzuriteFixture azurite)
{
    const int Files = 500;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task A_host_killed_among_500_uploads_ends_with_every_article_once()
    {
        var storage = azurite.NewAccount();
        var uploading = Task.CompletedTask;
        foreach (var filesSeenBeforeTheKill in new[] { 5, 40, 90 })
        {
            using var host = Start(storage);
            var seen = 0;
            while (seen < filesSeenBeforeTheKill && await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (uploading.IsCompleted && line.Contains("/api/articles", StringComparison.Ordinal))
                    uploading = UploadAllAsync(storage);
                seen += line.Contains("parcels/", StringComparison.Ordinal) ? 1 : 0;
            }
            Assert.Equal(filesSeenBeforeTheKill, seen);
            host.Kill();
            await host.WaitForExitAsync(Stop);
        }
        await uploading;

        await using var newsroom = await Newsroom.OpenAsync(storage);
        await newsroom.DrainAsync();
        await using var later = new AppInstance(storage, clock: new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null)));
        await later.ReconcileAsync();
        var parcels = (await newsroom.ListAllAsync()).Select(article => article.Text("headline")).Where(headline => headline?.StartsWith("Parcel", StringComparison.Ordinal) == true);
        Assert.Equal(Enumerable.Range(0, Files).Select(Headline).Order(StringComparer.Ordinal), parcels.Order(StringComparer.Ordinal)!);
        Assert.Equal(Files, (await newsroom.RowsAsync("Articles", "v!")).Count(row => row.GetString("Upload").StartsWith("parcels/", StringComparison.Ordinal)));
        Assert.Equal(Files, (await newsroom.RowsAsync("Uploads", "")).Count(row => row.PartitionKey != "open" && row.GetString("State") == "Done" && row.GetString("Name").StartsWith("parcels/", StringComparison.Ordinal)));
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }

    static string Headline(int number) => $"Parcel {number} arrives";

    static Process Start(string storage)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsProcessor.LocalHost.dll"), "--port", "0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["AzureWebJobsStorage"] = storage },
        };
        return Process.Start(start)!;
    }

    static Task UploadAllAsync(string storage)
    {
        var container = new Azure.Storage.Blobs.BlobServiceClient(storage).GetBlobContainerClient("uploads");
        return Parallel.ForEachAsync(Enumerable.Range(0, Files), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop },
            async (number, _) => await container.GetBlobClient($"parcels/{number}.txt").PutAsync(Stories.Short(Headline(number), "only")));
    }
}
