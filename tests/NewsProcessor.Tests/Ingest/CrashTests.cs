using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>An app that dies at any storage call loses nothing and stores nothing twice.</summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    /// <summary>More than one upload needs; the loops end by themselves at the first run that no longer reaches its fatal call.</summary>
    const int MoreCallsThanNeeded = 60;

    /// <summary>Up to the intent a crash leaves no trace, and the event must come again; from then on the timer makes good by itself.</summary>
    const int CallsUpToTheIntent = 3;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_crash_at_any_storage_call_is_made_good_by_reconciliation_or_redelivery(bool update, bool onceSent)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var healthy = new AppInstance(newsroom.ConnectionString);
        var (call, redeliveries) = (1, 0);
        for (var died = true; died; call++)
        {
            Assert.InRange(call, 1, MoreCallsThanNeeded);
            var blob = newsroom.Uploads.GetBlobClient($"crash/{call}.html");
            if (update)
            {
                await blob.PutAsync(Stories.Page($"Ferry {call} sails", "first", "2024-03-01T09:00:00Z"));
                await healthy.IngestAsync(blob);
            }
            await blob.PutAsync(Stories.Page($"Ferry {call} sails", "second", "2024-03-02T09:00:00Z"));
            died = await DiesAsync(newsroom, blob, call, onceSent);
            redeliveries += await RecoverAsync(newsroom, blob);
        }
        Assert.InRange(call, 10, MoreCallsThanNeeded);
        Assert.InRange(redeliveries, 1, CallsUpToTheIntent);
        await AssertEachStoryOnceAsync(newsroom, call - 1);
    }

    internal static async Task<bool> DiesAsync(Newsroom newsroom, BlobClient blob, int call, bool onceSent)
    {
        await using var dying = new AppInstance(newsroom.ConnectionString, new DiesAt(call, onceSent));
        return await Record.ExceptionAsync(() => dying.IngestAsync(blob)) is { } fault && Assert.IsType<ProcessDiedException>(fault) is not null;
    }

    [Fact]
    public async Task An_instance_that_is_overtaken_and_then_dies_leaves_no_stale_row_in_the_list()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var other = new AppInstance(newsroom.ConnectionString);
        var call = 0;
        for (var paused = true; paused;)
        {
            Assert.InRange(++call, 1, MoreCallsThanNeeded);
            var (older, newer) = (newsroom.Uploads.GetBlobClient($"older/{call}.html"), newsroom.Uploads.GetBlobClient($"newer/{call}.html"));
            await older.PutAsync(Stories.Page($"Ferry {call} sails", "first", "2024-03-01T09:00:00Z", $"https://news.example/ferry/{call}"));
            await newer.PutAsync(Stories.Page($"Ferry {call} sails", "second", "2024-03-02T09:00:00Z", $"https://news.example/ferry/{call}"));
            var pause = new PausesAt(call, () => other.IngestAsync(newer), thenDies: true);
            await using (var slow = new AppInstance(newsroom.ConnectionString, pause))
                await Record.ExceptionAsync(() => slow.IngestAsync(older));
            if (!(paused = pause.Paused))
                await other.IngestAsync(newer);
            await RecoverAsync(newsroom, older);
        }
        Assert.InRange(call, 10, MoreCallsThanNeeded);
        await AssertEachStoryOnceAsync(newsroom, call);
    }

    /// <summary>Ten minutes later the timer finds the intent; a crash before the intent leaves the event undone, and it is delivered again.</summary>
    /// <returns>How often it was delivered again.</returns>
    internal static async Task<int> RecoverAsync(Newsroom newsroom, BlobClient blob)
    {
        await using var later = new AppInstance(newsroom.ConnectionString, clock: new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null)));
        await later.ReconcileAsync();
        if (await newsroom.FindReceiptAsync(blob.Name) is { } receipt && receipt.Text("eTag") == (await blob.GetPropertiesAsync()).Value.ETag.ToString())
            return 0;
        await later.IngestAsync(blob);
        return 1;
    }

    static async Task AssertEachStoryOnceAsync(Newsroom newsroom, int stories)
    {
        var listed = await newsroom.ListAllAsync();
        Assert.Equal(Enumerable.Range(1, stories).Select(n => $"Ferry {n} sails").Order(StringComparer.Ordinal), listed.Select(article => article.GetProperty("headline").GetString()).Order(StringComparer.Ordinal));
        foreach (var article in listed)
            Assert.Contains("second", (await newsroom.GetAsync($"articles/{article.GetProperty("id").GetString()}")).GetProperty("articleBody").GetString(), StringComparison.Ordinal);
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }
}
