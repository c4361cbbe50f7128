using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>The values in use of a field, and how many articles have them.</summary>
public sealed class FacetTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_are_named_at_once_and_counted_when_the_timer_says()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await using var app = new AppInstance(newsroom.ConnectionString);
        await UploadAsync(newsroom, "1", "Harbour Post", "ferry, winter");
        await UploadAsync(newsroom, "2", "HARBOUR POST", "Ferry");
        await UploadAsync(newsroom, "3", "Sahil Gazetesi", "köprü");
        Assert.Equal(["Harbour Post: not counted", "Sahil Gazetesi: not counted"], (await ValuesAsync(newsroom, "source")).Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        Assert.Null((await newsroom.GetAsync("facets/source")).Text("countsAsOf"));

        await app.CountFacetsAsync();
        Assert.Equal(["Harbour Post: 2", "Sahil Gazetesi: 1"], await ValuesAsync(newsroom, "source"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["ferry: 2", "köprü: 1", "winter: 1"], (await ValuesAsync(newsroom, "keyword")).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.NotNull((await newsroom.GetAsync("facets/source")).Text("countsAsOf"));

        await UploadAsync(newsroom, "4", "New Gazette", "ferry");
        Assert.Equal(["Harbour Post: 2", "Sahil Gazetesi: 1", "New Gazette: not counted"], await ValuesAsync(newsroom, "source"), StringComparer.OrdinalIgnoreCase);
        await app.CountFacetsAsync();
        Assert.Equal("ferry: 3", (await ValuesAsync(newsroom, "keyword"))[0], ignoreCase: true);
        Assert.Equal(3, (await ValuesAsync(newsroom, "source")).Count);
    }

    [Fact]
    public async Task A_value_no_longer_in_use_goes_and_its_successor_counts()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await UploadAsync(newsroom, "1", "Harbour Post", "ferry");
        await UploadAsync(newsroom, "1", "Harbour Gazette", "ferry");
        await using var later = new AppInstance(newsroom.ConnectionString, clock: new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null)));
        await later.CountFacetsAsync();
        Assert.Equal(["Harbour Gazette: 1"], await ValuesAsync(newsroom, "source"));
    }

    [Fact]
    public async Task An_embargoed_article_gives_nothing_away()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2031-05-01T10:00:00Z", null));
        await using var newsroom = await Newsroom.OpenAsync(azurite.NewAccount(), clock: clock);
        await using var app = new AppInstance(newsroom.ConnectionString, clock: clock);
        await newsroom.Uploads.GetBlobClient("later.json").PutAsync("""
            { "uri": "urn:news.example:later", "type": "text", "embargoed": "2031-05-01T12:00:00Z", "versioncreated": "2031-05-01T09:00:00Z", "language": "en",
              "headline": "Budget figures agreed", "keywords": ["secret budget"], "body_text": "The clerk read the statement aloud in the town hall at noon." }
            """);
        await newsroom.DrainAsync();
        await app.CountFacetsAsync();
        Assert.Empty(await ValuesAsync(newsroom, "keyword"));
        Assert.Empty(await newsroom.ListAllAsync(query: "&q=budget"));
        Assert.Empty(await newsroom.ListAllAsync(query: "&keyword=secret budget&to=2032-01-01&status=any"));

        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("Budget figures agreed", Assert.Single(await newsroom.ListAllAsync(query: "&q=budget")).Text("headline"));
        await app.CountFacetsAsync();
        Assert.Equal(["secret budget: 1"], await ValuesAsync(newsroom, "keyword"));
    }

    [Fact]
    public async Task Pages_of_values_follow_one_another()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await using var app = new AppInstance(newsroom.ConnectionString);
        await UploadAsync(newsroom, "1", "Harbour Post", "one, two, three, four, five");
        await UploadAsync(newsroom, "2", "Harbour Post", "three, four");
        await app.CountFacetsAsync();
        await UploadAsync(newsroom, "3", "Harbour Post", "six, four");
        var all = await ValuesAsync(newsroom, "keyword", limit: 1);
        Assert.Equal(["five: 1", "four: 2", "one: 1", "six: not counted", "three: 2", "two: 1"], all.Order(StringComparer.Ordinal));
        Assert.Equal("six: not counted", all[^1]);
    }

    [Theory]
    [InlineData("facets/colour", HttpStatusCode.NotFound, "source, author, language, section, keyword")]
    [InlineData("facets/source?cursor=x", HttpStatusCode.BadRequest, "without a cursor")]
    [InlineData("facets/source?q=x", HttpStatusCode.BadRequest, "Known: limit, cursor")]
    public async Task A_mistake_is_answered_with_what_to_do(string path, HttpStatusCode status, string advice)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        using var answer = await newsroom.Client.GetAsync("api/" + path, Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(advice, (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("detail"), StringComparison.Ordinal);
    }

    static async Task<List<string>> ValuesAsync(Newsroom newsroom, string field, int limit = 100)
    {
        var values = new List<string>();
        for (var next = $"api/facets/{field}?limit={limit}"; next is not null;)
        {
            var page = await newsroom.Client.GetFromJsonAsync<JsonElement>(next, Stop);
            values.AddRange(page.GetProperty("value").EnumerateArray().Select(value => $"{value.Text("name")}: {(value.TryGetProperty("count", out var count) ? count.GetInt32() : "not counted")}"));
            next = page.Text("nextLink");
        }
        return values;
    }

    static async Task UploadAsync(Newsroom newsroom, string name, string publisher, string keywords)
    {
        await newsroom.Uploads.GetBlobClient(name + ".json").PutAsync($$"""
            { "@context": "https://schema.org", "@type": "NewsArticle", "url": "https://news.example/{{name}}", "headline": "Ferry {{name}} sails again", "datePublished": "2024-01-02T08:00:00Z",
              "publisher": { "@type": "Organization", "name": "{{publisher}}" }, "keywords": "{{keywords}}", "inLanguage": "en",
              "articleBody": "The clerk read the statement of the {{publisher}} aloud in the town hall at noon." }
            """);
        await newsroom.DrainAsync();
    }
}
