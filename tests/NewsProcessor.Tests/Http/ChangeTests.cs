using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>A client that follows the changes ends up with what the list shows.</summary>
public sealed class ChangeTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follower_hears_of_new_changed_embargoed_killed_and_expired_articles()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var follower = new Follower(newsroom);
        await newsroom.UploadAsync("a.json", Item("a", 1, "Frost on the river"));
        await newsroom.UploadAsync("b.json", Item("b", 1, "Budget agreed", """ "embargoed": "2031-05-01T18:00:00Z", """));
        await newsroom.UploadAsync("c.json", Item("c", 1, "Ice warning", """ "expires": "2031-05-02T10:00:00Z", """));
        Assert.Empty(await follower.FollowAsync());

        newsroom.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(["Frost on the river updated", "b withheld", "Ice warning updated"], await follower.FollowAsync());
        newsroom.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(["Budget agreed updated"], await follower.FollowAsync());
        await newsroom.UploadAsync("a2.json", Item("a", 2, "Thaw on the river"));
        await newsroom.UploadAsync("b2.json", Item("b", 2, "Budget agreed", status: "canceled"));
        newsroom.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["Thaw on the river updated", "b canceled", "c expired"], await follower.FollowAsync());
        await follower.AssertHasWhatTheListShowsAsync();
    }

    [Fact]
    public async Task Nothing_is_missed_when_storing_takes_a_minute()
    {
        MemoryNewsroom? opened = null;
        var slow = new SlowTransactions(() => opened!.Clock.Advance(TimeSpan.FromMinutes(1)));
        await using var newsroom = opened = await MemoryNewsroom.OpenAsync(slow);
        var follower = new Follower(newsroom);
        slow.Between = async () => await follower.FollowAsync();
        for (var version = 1; version <= 3; version++)
            await newsroom.UploadAsync("a.json", Item("a", version, $"Frost, day {version}"));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await follower.FollowAsync();
        await follower.AssertHasWhatTheListShowsAsync();
    }

    [Fact]
    public async Task Pages_lead_on_to_the_end_and_a_position_too_old_is_gone()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        for (var n = 1; n <= 5; n++)
            await newsroom.UploadAsync($"{n}.json", Item($"{n}", 1, $"Story {n}"));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await newsroom.GetAsync("changes?limit=2");
        Assert.Equal(2, page.GetProperty("value").GetArrayLength());
        Assert.Null(page.Text("deltaLink"));
        var second = await newsroom.GetAsync(page.Text("nextLink")!);
        Assert.Equal("Story 3", second.GetProperty("value")[0].GetProperty("article").Text("headline"));
        var last = await newsroom.GetAsync(second.Text("nextLink")!);
        Assert.Equal((1, null), (last.GetProperty("value").GetArrayLength(), last.Text("nextLink")));

        Assert.Equal(5, (await newsroom.GetAsync("changes?since=2031-05-01T09:00:00Z")).GetProperty("value").GetArrayLength());
        Assert.Equal(0, (await newsroom.GetAsync("changes?since=2031-05-01T10:00:30Z")).GetProperty("value").GetArrayLength());
        newsroom.Clock.Advance(TimeSpan.FromDays(91));
        using var expired = await newsroom.Client.GetAsync(last.Text("deltaLink"), Stop);
        Assert.Equal((HttpStatusCode.Gone, "urn:newsprocessor:problem:changes-expired"), (expired.StatusCode, (await expired.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("type")));
        Assert.Equal(HttpStatusCode.BadRequest, (await newsroom.Client.GetAsync("api/changes?since=yesterday", Stop)).StatusCode);
    }

    static string Item(string name, int version, string headline, string more = "", string status = "usable") => $$"""
        { "uri": "urn:newsml:news.example:{{name}}", "version": "{{version}}", "versioncreated": "2031-05-01T0{{version}}:00:00Z", "type": "text", "pubstatus": "{{status}}",
          {{more}} "language": "en", "headline": "{{headline}}", "slugline": "{{name}}", "body_text": "The clerk read the statement aloud in the town hall at noon." }
        """;

    /// <summary>A sync client: keeps what it has heard of, and where it stands.</summary>
    sealed class Follower(MemoryNewsroom newsroom)
    {
        readonly Dictionary<string, (string Headline, string Tag)> _known = [];
        string _link = "changes";

        /// <summary>Hears of everything up to now; answers what it heard that it did not know.</summary>
        public async Task<List<string>> FollowAsync()
        {
            var heard = new List<string>();
            for (var more = true; more;)
            {
                var page = await newsroom.GetAsync(_link);
                foreach (var change in page.GetProperty("value").EnumerateArray())
                    Hear(change, heard);
                more = page.Text("nextLink") is not null;
                _link = page.Text("nextLink") ?? page.Text("deltaLink")!;
            }
            return heard;
        }

        public async Task AssertHasWhatTheListShowsAsync()
        {
            var listed = (await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray().Select(article => article.Text("headline")!);
            Assert.Equal(listed.Order(StringComparer.Ordinal), _known.Values.Select(article => article.Headline).Order(StringComparer.Ordinal));
        }

        void Hear(JsonElement change, List<string> heard)
        {
            var (id, kind, tag) = (change.Text("id")!, change.Text("kind")!, change.Text("eTag"));
            if (kind == "updated" && _known.TryGetValue(id, out var known) && known.Tag == tag)
                return;
            if (kind == "updated")
                _known[id] = (change.GetProperty("article").Text("headline")!, tag!);
            else
                _known.Remove(id);
            var uri = "abc".FirstOrDefault(name => NewsProcessor.Articles.ArticleId.Of(null, $"urn:newsml:news.example:{name}") == id);
            heard.Add($"{(kind == "updated" ? _known[id].Headline : uri)} {kind}");
        }
    }

    /// <summary>Time passes, and somebody reads, before each transaction.</summary>
    sealed class SlowTransactions(Action pass) : HttpPipelinePolicy
    {
        public Func<Task> Between { get; set; } = () => Task.CompletedTask;

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
            {
                pass();
                await Between();
            }
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
    }
}
