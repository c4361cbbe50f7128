using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Whatever happens to a blob between any two storage calls of its reading, articles and receipt end up as the blob is.</summary>
public sealed class InterleavingTests(AzuriteFixture azurite)
{
    const int MoreCallsThanNeeded = 60;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_blob_that_changes_at_any_moment_ends_as_its_last_content(bool anotherInstanceReadsItFirst)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var other = new AppInstance(newsroom.ConnectionString);
        var call = 0;
        for (var paused = true; paused;)
        {
            Assert.InRange(++call, 1, MoreCallsThanNeeded);
            var blob = newsroom.Uploads.GetBlobClient($"race/{call}.html");
            await blob.PutAsync(Stories.Page($"Harbour {call} opens", "first", "2024-03-01T09:00:00Z"));
            var pause = new PausesAt(call, async () =>
            {
                await blob.PutAsync(Stories.Page($"Harbour {call} opens", "second", "2024-03-02T09:00:00Z"));
                if (anotherInstanceReadsItFirst)
                    await other.IngestAsync(blob);
            });
            await using var slow = new AppInstance(newsroom.ConnectionString, pause);
            await slow.IngestAsync(blob);
            if (!(paused = pause.Paused))
                await blob.PutAsync(Stories.Page($"Harbour {call} opens", "second", "2024-03-02T09:00:00Z"));
            if (!paused || !anotherInstanceReadsItFirst)
                await other.IngestAsync(blob);
        }
        Assert.InRange(call, 10, MoreCallsThanNeeded);
        await AssertAllSecondAsync(newsroom, call);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_files_of_one_story_read_at_once_end_as_its_newer_version(bool newerIsSlow)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var other = new AppInstance(newsroom.ConnectionString);
        var call = 0;
        for (var paused = true; paused;)
        {
            Assert.InRange(++call, 1, MoreCallsThanNeeded);
            var (older, newer) = (newsroom.Uploads.GetBlobClient($"older/{call}.html"), newsroom.Uploads.GetBlobClient($"newer/{call}.html"));
            await older.PutAsync(Stories.Page($"Harbour {call} opens", "first", "2024-03-01T09:00:00Z", $"https://news.example/harbour/{call}"));
            await newer.PutAsync(Stories.Page($"Harbour {call} opens", "second", "2024-03-02T09:00:00Z", $"https://news.example/harbour/{call}"));
            var (slowly, meanwhile) = newerIsSlow ? (newer, older) : (older, newer);
            var pause = new PausesAt(call, () => other.IngestAsync(meanwhile));
            await using var slow = new AppInstance(newsroom.ConnectionString, pause);
            await slow.IngestAsync(slowly);
            if (!(paused = pause.Paused))
                await other.IngestAsync(meanwhile);
        }
        Assert.InRange(call, 10, MoreCallsThanNeeded);
        await AssertAllSecondAsync(newsroom, call);
        Assert.Equal(2 * call, (await newsroom.RowsAsync("Articles", "v!")).Count);
    }

    [Fact]
    public async Task A_blob_deleted_at_any_moment_leaves_either_a_whole_article_or_none()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var (call, kept, gone) = (0, 0, 0);
        for (var paused = true; paused;)
        {
            Assert.InRange(++call, 1, MoreCallsThanNeeded);
            var blob = newsroom.Uploads.GetBlobClient($"gone/{call}.html");
            await blob.PutAsync(Stories.Short($"Bridge {call} closes", "today"));
            var pause = new PausesAt(call, () => blob.DeleteAsync());
            await using var slow = new AppInstance(newsroom.ConnectionString, pause);
            await slow.IngestAsync(blob);
            paused = pause.Paused;
            var receipt = await newsroom.FindReceiptAsync(blob.Name);
            var listed = (await newsroom.ListAllAsync()).Count(article => article.GetProperty("headline").GetString() == $"Bridge {call} closes");
            Assert.Equal(receipt!.Value.GetProperty("state").GetString() == "done" ? 1 : 0, listed);
            (kept, gone) = listed == 1 ? (kept + 1, gone) : (kept, gone + 1);
        }
        Assert.True(kept > 0 && gone > 5, $"{kept} kept, {gone} gone");
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }

    [Fact]
    public async Task Eight_instances_at_once_store_one_article()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var blob = newsroom.Uploads.GetBlobClient("once.txt");
        await blob.PutAsync(Stories.Short("Market hall reopens", "after the repairs"));
        var instances = Enumerable.Range(0, 8).Select(_ => new AppInstance(newsroom.ConnectionString)).ToList();
        await Task.WhenAll(instances.Select(instance => instance.IngestAsync(blob)));
        foreach (var instance in instances)
            await instance.DisposeAsync();
        Assert.Single(await newsroom.ListAllAsync());
        Assert.Single(await newsroom.RowsAsync("Articles", "v!"));
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }

    static async Task AssertAllSecondAsync(Newsroom newsroom, int stories)
    {
        var listed = await newsroom.ListAllAsync();
        Assert.Equal(stories, listed.Count);
        Assert.Equal(stories, listed.Select(article => article.GetProperty("id").GetString()).Distinct().Count());
        foreach (var article in listed)
            Assert.Contains("second", (await newsroom.GetAsync($"articles/{article.GetProperty("id").GetString()}")).GetProperty("articleBody").GetString(), StringComparison.Ordinal);
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }
}
