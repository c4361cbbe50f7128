using System.Net;
using System.Text.Json;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>The history of an article over HTTP.</summary>
public sealed class VersionTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_version_is_listed_newest_first_and_can_be_read()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var id = await ThreeVersionsAsync(newsroom);

        var versions = (await newsroom.GetAsync($"articles/{id}/versions")).GetProperty("value").EnumerateArray().ToList();
        Assert.Equal([(3, true, "Bridge to reopen on Friday"), (2, false, "Bridge closed for repairs"), (1, false, "Bridge closed")],
            versions.Select(version => (version.GetProperty("number").GetInt32(), version.GetProperty("isCurrent").GetBoolean(), version.GetProperty("article").Text("headline"))));
        Assert.Equal("Bridge closed for repairs", (await newsroom.GetAsync($"articles/{id}/versions/2")).Text("headline"));
        foreach (var wrong in new[] { "0", "4", "two", "99999999999" })
            Assert.Equal(HttpStatusCode.NotFound, (await newsroom.Client.GetAsync($"api/articles/{id}/versions/{wrong}", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_version_is_compared_with_the_one_before_paragraph_by_paragraph()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var id = await ThreeVersionsAsync(newsroom);

        var diff = await newsroom.GetAsync($"articles/{id}/versions/2/diff");
        Assert.Equal(
            ["unchanged|The bridge over the mill race is closed to carts.|", "changed|It will be shut for three weeks, the road office said.|It will be shut for a week, the road office said.", "inserted|Walkers may cross at their own risk.|"],
            Paragraphs(diff));
        var headline = diff.GetProperty("fields").EnumerateArray().Single(field => field.Text("field") == "headline");
        Assert.Equal(("Bridge closed", "Bridge closed for repairs"), (headline.Text("before"), headline.Text("after")));
        Assert.Equal(["unchanged|The bridge over the mill race is closed to carts.|", "deleted||It will be shut for three weeks, the road office said.", "unchanged|Walkers may cross at their own risk.|"],
            Paragraphs(await newsroom.GetAsync($"articles/{id}/versions/3/diff")));
        var first = await newsroom.GetAsync($"articles/{id}/versions/1/diff");
        Assert.All(Paragraphs(first), paragraph => Assert.StartsWith("inserted|", paragraph, StringComparison.Ordinal));
        Assert.All(first.GetProperty("fields").EnumerateArray(), field => Assert.False(field.TryGetProperty("before", out _)));
    }

    [Theory]
    [InlineData("canceled", HttpStatusCode.Gone)]
    [InlineData("withheld", HttpStatusCode.NotFound)]
    public async Task The_versions_of_a_story_that_is_taken_down_are_closed_too(string status, HttpStatusCode expected)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var id = await ThreeVersionsAsync(newsroom);
        await PutAsync(newsroom, 4, "Bridge", ["Nothing."], status);
        foreach (var path in new[] { "", "/versions", "/versions/1", "/versions/2/diff" })
            Assert.Equal(expected, (await newsroom.Client.GetAsync($"api/articles/{id}{path}", Stop)).StatusCode);
    }

    static List<string> Paragraphs(JsonElement diff) =>
        [.. diff.GetProperty("paragraphs").EnumerateArray().Select(paragraph => $"{paragraph.Text("change")}|{paragraph.Text("text")}|{paragraph.Text("before")}")];

    static async Task<string> ThreeVersionsAsync(Newsroom newsroom)
    {
        await PutAsync(newsroom, 1, "Bridge closed", ["The bridge over the mill race is closed to carts.", "It will be shut for a week, the road office said."]);
        await PutAsync(newsroom, 3, "Bridge to reopen on Friday", ["The bridge over the mill race is closed to carts.", "Walkers may cross at their own risk."]);
        await PutAsync(newsroom, 2, "Bridge closed for repairs", ["The bridge over the mill race is closed to carts.", "It will be shut for three weeks, the road office said.", "Walkers may cross at their own risk."]);
        return Assert.Single(await newsroom.ListAllAsync()).Text("id")!;
    }

    static async Task PutAsync(Newsroom newsroom, int version, string headline, string[] body, string status = "usable")
    {
        await newsroom.Uploads.GetBlobClient($"bridge-{version}.json").PutAsync($$"""
            { "uri": "urn:newsml:news.example:bridge", "version": "{{version}}", "versioncreated": "2024-01-02T0{{version}}:00:00Z", "type": "text", "pubstatus": "{{status}}",
              "language": "en", "headline": "{{headline}}", "body_text": {{JsonSerializer.Serialize(string.Join("\n\n", body))}} }
            """);
        await newsroom.DrainAsync();
    }
}
