using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>What the settings KeepVersionsDays, KeepReceiptsDays and KeepChangesDays let go, and what they never do.</summary>
public sealed class RetentionTests
{
    static readonly (string, string)[] _thirtyDays = [("KeepVersionsDays", "30"), ("KeepReceiptsDays", "30"), ("KeepChangesDays", "30")];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_settings_versions_and_receipts_stay_for_ever()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var id = await UploadVersionsAsync(newsroom, "a.txt", 3);
        await newsroom.UploadAsync("b.txt", Stories.Short("Bridge closes", "first"));
        using var deleted = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("b.txt"), Stop);
        await PassAsync(newsroom, days: 3650);
        Assert.Equal(3, await VersionsAsync(newsroom, id));
        Assert.Equal("deleted", (await newsroom.GetAsync("uploads?name=b.txt")).Text("state"));
    }

    [Fact]
    public async Task A_version_goes_so_long_after_the_next_one_came_and_what_stands_is_untouched()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await PassAsync(newsroom, days: 100);
        var id = await UploadVersionsAsync(newsroom, "a.txt", 3);
        await PassAsync(newsroom, days: 29);
        Assert.Equal(4, await VersionsAsync(newsroom, id));
        using var before = await newsroom.Client.GetAsync("api/articles/" + id, Stop);
        await PassAsync(newsroom, days: 2);
        Assert.Equal(1, await VersionsAsync(newsroom, id));
        using var after = await newsroom.Client.GetAsync("api/articles/" + id, Stop);
        Assert.Equal((await before.Content.ReadAsStringAsync(Stop), before.Headers.ETag), (await after.Content.ReadAsStringAsync(Stop), after.Headers.ETag));
        Assert.Single(Rows(newsroom, "Articles", "body!"));
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "last"));
        Assert.Equal(2, await VersionsAsync(newsroom, id));
    }

    [Fact]
    public async Task More_versions_than_a_transaction_holds_go_in_one_night()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        var id = await UploadVersionsAsync(newsroom, "a.txt", 130);
        await PassAsync(newsroom, days: 31);
        Assert.Equal(1, await VersionsAsync(newsroom, id));
        Assert.Single(Rows(newsroom, "Articles", "body!"));
    }

    [Fact]
    public async Task A_version_stays_whose_body_stands_in_a_later_one()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("1.rss", Feed("Ferry sails", $"<description>Today.</description><content:encoded><![CDATA[<p>{Stories.Short("The ferry", "whole")}</p>]]></content:encoded>"));
        await newsroom.UploadAsync("2.rss", Feed("Ferry sails again", "<description>It sails.</description>"));
        await newsroom.UploadAsync("3.rss", Feed("Ferry sails at last", "<description>It does sail.</description>"));
        var id = (await newsroom.GetAsync("articles")).GetProperty("value")[0].Text("id")!;
        var before = await newsroom.GetAsync("articles/" + id);
        Assert.Contains("whole", before.Text("articleBody"), StringComparison.Ordinal);
        await PassAsync(newsroom, days: 31);
        Assert.Equal(["1.rss", "3.rss"], Rows(newsroom, "Articles", "v!").Select(row => row.GetString("Upload")).Order(StringComparer.Ordinal));
        Assert.Equal(before.GetRawText(), (await newsroom.GetAsync("articles/" + id)).GetRawText());
        await newsroom.UploadAsync("4.rss", Feed("Ferry sailed", "<description>It has sailed.</description>"));
        Assert.Contains("whole", (await newsroom.GetAsync("articles/" + id)).Text("articleBody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_read_again_from_its_own_upload_goes_again_and_changes_nothing()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("1.html", Stories.Page("Harbour opens", "first", "2031-04-01T10:00:00Z", "https://quay.example/harbour"));
        await newsroom.UploadAsync("2.html", Stories.Page("Harbour opens", "second", "2031-04-02T10:00:00Z", "https://quay.example/harbour"));
        await PassAsync(newsroom, days: 31);
        var id = (await newsroom.GetAsync("articles")).GetProperty("value")[0].Text("id")!;
        Assert.Equal(1, await VersionsAsync(newsroom, id));
        using var asked = await newsroom.Client.PostAsync("api/reprocess", null, Stop);
        await PassAsync(newsroom, days: 1);
        Assert.Equal(2, (await newsroom.GetAsync("reprocess")).GetProperty("read").GetInt32());
        Assert.Equal(1, await VersionsAsync(newsroom, id));
        Assert.Contains("second", (await newsroom.GetAsync("articles/" + id)).Text("articleBody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_go_of_what_is_gone_and_left_nothing_and_no_others()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("read.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.UploadAsync("refused.txt", "");
        await newsroom.UploadAsync("deleted.txt", Stories.Short("Bridge closes", "first"));
        using var deleted = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("deleted.txt"), Stop);
        await newsroom.UploadAsync("refused-and-gone.txt", "");
        await newsroom.Uploads.GetBlobClient("refused-and-gone.txt").DeleteAsync(cancellationToken: Stop);
        await newsroom.UploadAsync("outlived.txt", Stories.Short("Ferry sails", "first"));
        await newsroom.Uploads.GetBlobClient("outlived.txt").DeleteAsync(cancellationToken: Stop);
        await PassAsync(newsroom, days: 29);
        Assert.Equal(5, (await ReceiptsAsync(newsroom)).Count);
        await PassAsync(newsroom, days: 31);
        Assert.Equal(["outlived.txt", "read.txt", "refused.txt"], await ReceiptsAsync(newsroom));
        Assert.Equal(0, (await newsroom.GetAsync("reprocess")).GetProperty("read").GetInt32());
        Assert.Equal(["Ferry sails", "Harbour opens"], (await newsroom.HeadlinesAsync()).Order(StringComparer.Ordinal));

        using var gone = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("outlived.txt"), Stop);
        Assert.Equal(["Harbour opens"], await newsroom.HeadlinesAsync());
        await newsroom.UploadAsync("deleted.txt", Stories.Short("Bridge closes", "second"));
        Assert.Equal(["Bridge closes", "Harbour opens"], (await newsroom.HeadlinesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_state_of_a_file_keeps_the_receipt_by_which_an_earlier_states_article_can_be_deleted()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.UploadAsync("a.txt", "");
        await newsroom.Uploads.GetBlobClient("a.txt").DeleteAsync(cancellationToken: Stop);
        await PassAsync(newsroom, days: 31);
        Assert.Equal(["Harbour opens"], await newsroom.HeadlinesAsync());
        Assert.Equal(["a.txt"], await ReceiptsAsync(newsroom));
        using var gone = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("a.txt"), Stop);
        Assert.Empty(await newsroom.HeadlinesAsync());
    }

    [Fact]
    public async Task Changes_are_kept_as_long_as_the_setting_says_and_an_older_position_is_told_so()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        var since = newsroom.Clock.GetUtcNow().AddHours(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", null);
        await PassAsync(newsroom, days: 29);
        Assert.Single((await newsroom.GetAsync("changes?since=" + since)).GetProperty("value").EnumerateArray());
        await PassAsync(newsroom, days: 2);
        using var expired = await newsroom.Client.GetAsync("api/changes?since=" + since, Stop);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Contains("kept for 30 days", (await expired.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain(Rows(newsroom, "Changes", ""), row => row.PartitionKey != "now");
    }

    [Fact]
    public async Task Changes_that_went_under_a_shorter_setting_are_not_passed_over_under_a_longer_one()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        var since = newsroom.Clock.GetUtcNow().AddHours(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", null);
        await PassAsync(newsroom, days: 31);
        await using var longer = await newsroom.OpenAnotherAsync(null, [("KeepChangesDays", "90")]);
        using var expired = await longer.Client.GetAsync("api/changes?since=" + since, Stop);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Empty((await longer.GetAsync("changes")).GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task A_pass_that_a_crash_ends_at_any_storage_call_lets_go_the_same_in_the_end()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, _thirtyDays);
        for (var (call, died) = (1, true); died; call++)
        {
            Assert.InRange(call, 1, 150);
            var id = await UploadVersionsAsync(newsroom, $"{call}.txt", 3);
            await newsroom.UploadAsync($"{call}.deleted.txt", Stories.Short("Bridge closes", "first"));
            using var deleted = await newsroom.Client.DeleteAsync($"api/uploads/{Receipt.IdOf($"{call}.deleted.txt")}", Stop);
            newsroom.Clock.Advance(TimeSpan.FromDays(31));
            var calls = new DiesAt(int.MaxValue, onceSent: true);
            await using (var dying = await newsroom.OpenAnotherAsync(calls, _thirtyDays))
            {
                calls.FatalCall = calls.Count + call;
                await Record.ExceptionAsync(() => dying.Function<ReconcileAll>().Run(new TimerInfo(), Stop));
                died = calls.Count >= calls.FatalCall;
            }
            newsroom.Clock.Advance(TimeSpan.FromMinutes(15));
            await newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
            Assert.Equal(1, await VersionsAsync(newsroom, id));
            Assert.Single(Rows(newsroom, "Articles", "body!"));
            Assert.Equal([$"{call}.txt"], await ReceiptsAsync(newsroom));
            Assert.Equal(2, Rows(newsroom, "Uploads", "").Count(row => row.PartitionKey.StartsWith("recent!", StringComparison.Ordinal) || row.ContainsKey("State")));
            Assert.Contains("3", (await newsroom.GetAsync("articles/" + id)).Text("articleBody"), StringComparison.Ordinal);
            using var erased = await newsroom.Client.DeleteAsync($"api/uploads/{Receipt.IdOf($"{call}.txt")}?erase=true", Stop);
        }
    }

    /// <summary>So many states of one file, a second apart; the article's id.</summary>
    static async Task<string> UploadVersionsAsync(MemoryNewsroom newsroom, string name, int count)
    {
        for (var n = 1; n <= count; n++)
            await newsroom.UploadAsync(name, Stories.Short("Harbour opens", $"version {n}"));
        return (await newsroom.GetAsync("uploads?name=" + name)).GetProperty("articles")[0].GetString()!;
    }

    static async Task<int> VersionsAsync(MemoryNewsroom newsroom, string id)
    {
        var shown = (await newsroom.GetAsync($"articles/{id}/versions")).GetProperty("value").GetArrayLength();
        Assert.Equal(shown, Rows(newsroom, "Articles", "v!").Count(row => row.PartitionKey == id));
        return shown;
    }

    static async Task<List<string?>> ReceiptsAsync(MemoryNewsroom newsroom) =>
        [.. (await newsroom.GetAsync("uploads")).GetProperty("value").EnumerateArray().Select(receipt => receipt.Text("name")).Order(StringComparer.Ordinal)];

    static List<TableEntity> Rows(MemoryNewsroom newsroom, string table, string prefix) =>
        [.. newsroom.Storage.Tables().GetTableClient(table).Query<TableEntity>(cancellationToken: Stop).Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal))];

    static string Feed(string title, string content) => $"""
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Press</title><link>https://quay.example/</link>
        <item><title>{title}</title><guid isPermaLink="false">quay-ferry</guid><link>https://quay.example/ferry</link><pubDate>Thu, 01 May 2031 08:00:00 GMT</pubDate>{content}</item></channel></rss>
        """;

    static Task PassAsync(MemoryNewsroom newsroom, int days)
    {
        newsroom.Clock.Advance(TimeSpan.FromDays(days));
        return newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
    }
}
