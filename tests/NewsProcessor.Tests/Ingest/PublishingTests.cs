using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>What the source says of an article's publication decides who sees it.</summary>
public sealed class PublishingTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_embargoed_article_shows_itself_when_its_time_comes()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2031-05-01T10:00:00Z", null));
        await using var newsroom = await Newsroom.OpenAsync(azurite.NewAccount(), clock: clock);
        await newsroom.Uploads.GetBlobClient("free.json").PutAsync(Item("free", "Budget talks begin", ""));
        await newsroom.Uploads.GetBlobClient("later.json").PutAsync(Item("later", "Budget figures agreed", """ "embargoed": "2031-05-01T12:00:00Z", """));
        await newsroom.DrainAsync();

        Assert.Equal(["Budget talks begin"], await HeadlinesAsync(newsroom));
        var id = (await newsroom.FindReceiptAsync("later.json"))!.Value.GetProperty("articles")[0].GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await newsroom.Client.GetAsync("api/articles/" + id, Stop)).StatusCode);
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["Budget figures agreed", "Budget talks begin"], await HeadlinesAsync(newsroom));
        Assert.Equal("Budget figures agreed", (await newsroom.GetAsync("articles/" + id)).Text("headline"));
    }

    [Fact]
    public async Task A_killed_article_is_off_the_list_and_answers_with_its_notice()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("story.json").PutAsync(Item("story", "Mayor resigns", ""));
        await newsroom.DrainAsync();
        var id = Assert.Single(await newsroom.ListAllAsync()).Text("id");
        await newsroom.Uploads.GetBlobClient("story-kill.json").PutAsync(Item("story", "KILL: Mayor resigns", """ "ednote": "Kill: the mayor has not resigned.", """, version: 2, status: "canceled"));
        await newsroom.DrainAsync();

        Assert.Empty(await newsroom.ListAllAsync());
        using var answer = await newsroom.Client.GetAsync("api/articles/" + id, Stop);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((HttpStatusCode.Gone, "urn:newsprocessor:problem:article-canceled"), (answer.StatusCode, problem.Text("type")));
        Assert.Equal("KILL. Kill: the mayor has not resigned. Take it down wherever it was used.", problem.Text("detail"));
    }

    [Fact]
    public async Task A_late_older_version_does_not_overwrite_a_newer_one()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("b.json").PutAsync(Item("story", "Bridge open again", "", version: 2));
        await newsroom.DrainAsync();
        await newsroom.Uploads.GetBlobClient("a.json").PutAsync(Item("story", "Bridge closed", "", version: 1));
        await newsroom.DrainAsync();

        Assert.Equal(["Bridge open again"], await HeadlinesAsync(newsroom));
        Assert.Equal(2, (await newsroom.RowsAsync("Articles", "v!")).Count);
    }

    [Fact]
    public async Task Lists_show_stories_alone_and_not_what_has_expired()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("story.json").PutAsync(Item("story", "Ice on the river", ""));
        await newsroom.Uploads.GetBlobClient("picture.json").PutAsync(Item("picture", "Skaters on the river", "", type: "picture"));
        await newsroom.Uploads.GetBlobClient("expired.json").PutAsync(Item("expired", "Ice warning for today", """ "expires": "2024-01-03T00:00:00Z", """));
        await newsroom.DrainAsync();

        Assert.Equal(["Ice on the river"], await HeadlinesAsync(newsroom));
        foreach (var name in new[] { "picture.json", "expired.json" })
        {
            var id = (await newsroom.FindReceiptAsync(name))!.Value.GetProperty("articles")[0].GetString();
            Assert.Equal(HttpStatusCode.OK, (await newsroom.Client.GetAsync("api/articles/" + id, Stop)).StatusCode);
        }
    }

    static async Task<List<string?>> HeadlinesAsync(Newsroom newsroom) => [.. (await newsroom.ListAllAsync()).Select(article => article.Text("headline"))];

    /// <summary>An invented ninjs item.</summary>
    static string Item(string name, string headline, string more, int version = 1, string status = "usable", string type = "text") => $$"""
        { "uri": "urn:newsml:news.example:{{name}}", "version": "{{version}}", "versioncreated": "2024-01-02T0{{version}}:00:00Z", "type": "{{type}}", "pubstatus": "{{status}}",
          {{more}} "language": "en", "headline": "{{headline}}", "body_text": "The clerk read the statement aloud in the town hall at noon.\n\nNobody asked a question." }
        """;
}
