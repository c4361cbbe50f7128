using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
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

    [Fact(Timeout = 240_000)]
    public async Task A_host_killed_in_the_middle_of_a_container_goes_on_behind_its_checkpoint()
    {
        const int Members = 350;
        var storage = azurite.NewAccount();
        var stored = 0;
        using (var host = Start(storage))
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(host) };
            await new Azure.Storage.Blobs.BlobServiceClient(storage).GetBlobContainerClient("uploads").GetBlobClient("many.zip")
                .UploadAsync(new BinaryData(Reading.Packing.Zip(Enumerable.Range(0, Members).Select(n => ($"{n}.txt", ContainerTests.Story(n))))), Stop);
            while (stored == 0)
            {
                using var answer = await client.GetAsync(new Uri("uploads?name=many.zip", UriKind.Relative), Stop);
                stored = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("articleCount").GetInt32() : 0;
            }
            host.Kill();
            await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.InRange(stored, 1, Members - 1);

        await using var newsroom = await Newsroom.OpenAsync(storage, watchUploads: false);
        var before = await WrittenAsync();
        await using (var later = new AppInstance(storage, clock: new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null))))
            await later.ReconcileAsync();
        Assert.Equal(Members, (await WrittenAsync()).Count);
        Assert.Subset(await WrittenAsync(), before.Where(row => row.ItemIndex < stored).ToHashSet());
        Assert.Equal(Members, (await newsroom.GetAsync("uploads?name=many.zip")).GetProperty("articleCount").GetInt32());
        Assert.Empty(await newsroom.OpenIntentsAsync());

        async Task<HashSet<(string Key, int ItemIndex, DateTimeOffset? At)>> WrittenAsync() =>
            [.. (await newsroom.RowsAsync("Articles", "v!")).Where(row => row.GetString("Upload") == "many.zip").Select(row => (row.RowKey, row.GetInt32("ItemIndex")!.Value, row.Timestamp))];
    }

    static async Task<Uri> AddressAsync(Process host)
    {
        while (await host.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at && line.EndsWith("/articles", StringComparison.Ordinal))
                return new Uri(line[at..^"articles".Length]);
        }
        throw new InvalidOperationException("The host printed no address.");
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
