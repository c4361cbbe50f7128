using System.Text.Json;
using NewsProcessor.Articles.Search;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>The archive in a few numbers.</summary>
public sealed class OverviewTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_count_the_newest_articles_and_files_are_counted()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await UploadAsync(newsroom);
        var overview = await newsroom.GetAsync("overview");
        Assert.False(overview.TryGetProperty("countsAsOf", out _));
        Assert.Equal(["2031-04-28: 1 articles, 0 of 0 files unread", "2031-05-01: 1 articles, 1 of 3 files unread"], Days(overview));
        Assert.Equal(["HTML: 1", "plain text: 1"], overview.GetProperty("formats").EnumerateArray().Select(one => $"{one.Text("format")}: {one.GetProperty("count")}"));
        Assert.Equal([2, 0, 0, 0, 0, 0], overview.GetProperty("readingTimes").EnumerateArray().Select(one => one.GetProperty("count").GetInt32()));
        Assert.Equal(30, overview.GetProperty("days").GetArrayLength());
    }

    [Fact]
    public async Task After_a_count_what_has_come_since_is_added_day_by_day_in_at_most_8_storage_calls()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await UploadAsync(newsroom);
        await newsroom.Function<FacetCount>().RunAsync(Stop);
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await newsroom.UploadAsync("new.txt", Stories.Short("Ferry stays in dock", "new"));
        newsroom.Storage.Traffic.Take();
        var overview = await newsroom.GetAsync("overview");
        Assert.InRange(newsroom.Storage.Traffic.Take().Values.Sum(cost => cost.Calls), 1, 8);
        Assert.Equal((2, "2031-05-01"), (overview.GetProperty("articles").GetInt32(), overview.Text("countsAsOf")![..10]));
        Assert.Equal(["2031-04-28: 1 articles, 0 of 0 files unread", "2031-05-01: 1 articles, 1 of 3 files unread", "2031-05-02: 1 articles, 0 of 1 files unread"], Days(overview));
    }

    static async Task UploadAsync(MemoryNewsroom newsroom)
    {
        await newsroom.UploadAsync("page.html", Stories.Page("Ferry sails again", "first", "2031-04-28T08:00:00Z"));
        await newsroom.UploadAsync("note.txt", Stories.Short("Lamp is lit", "second"));
        await newsroom.UploadAsync("empty.txt", "");
    }

    static IEnumerable<string> Days(JsonElement overview) => overview.GetProperty("days").EnumerateArray()
        .Where(day => day.GetProperty("articles").GetInt32() + day.GetProperty("files").GetInt32() > 0)
        .Select(day => $"{day.Text("day")}: {day.GetProperty("articles")} articles, {day.GetProperty("unread")} of {day.GetProperty("files")} files unread");
}
