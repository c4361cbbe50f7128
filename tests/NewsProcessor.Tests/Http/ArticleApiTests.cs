using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>What a client of the API sees.</summary>
public sealed class ArticleApiTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_one_another_newest_first_and_hold_each_article_once()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        for (var day = 1; day <= 25; day++)
            await newsroom.Uploads.GetBlobClient($"{day}.txt").PutAsync(Dated(day));
        await newsroom.DrainAsync();

        var headlines = (await newsroom.ListAllAsync(limit: 10)).Select(article => article.Text("headline"));
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(day => $"Report number {day} is out"), headlines);
        using var first = await newsroom.Client.GetAsync("api/articles?limit=10", Stop);
        var body = await first.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(10, body.GetProperty("value").GetArrayLength());
        Assert.Equal($"<{body.Text("nextLink")}>; rel=\"next\"", Assert.Single(first.Headers.GetValues("Link")));
        Assert.StartsWith(newsroom.Client.BaseAddress!.ToString(), body.Text("nextLink"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_arrives_during_a_walk_neither_repeats_nor_hides_another()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        for (var day = 1; day <= 6; day++)
            await newsroom.Uploads.GetBlobClient($"{day}.txt").PutAsync(Dated(day));
        await newsroom.DrainAsync();
        var first = await newsroom.GetAsync("articles?limit=3");
        await newsroom.Uploads.GetBlobClient("7.txt").PutAsync(Dated(7));
        await newsroom.DrainAsync();

        var second = await newsroom.Client.GetFromJsonAsync<JsonElement>(first.Text("nextLink"), Stop);
        var headlines = first.GetProperty("value").EnumerateArray().Concat(second.GetProperty("value").EnumerateArray()).Select(article => article.Text("headline"));
        Assert.Equal(Enumerable.Range(1, 6).Reverse().Select(day => $"Report number {day} is out"), headlines);
        Assert.Null(second.Text("nextLink"));
    }

    [Fact]
    public async Task An_empty_store_has_an_empty_list()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var body = await newsroom.GetAsync("articles");
        Assert.Equal(0, body.GetProperty("value").GetArrayLength());
        Assert.Null(body.Text("nextLink"));
        Assert.Equal("ready", (await newsroom.GetAsync("health/ready")).Text("status"));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("articles/{id}")]
    [InlineData("uploads")]
    [InlineData("uploads/{upload}")]
    public async Task A_client_that_has_the_answer_is_told_so(string path)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("one.txt").PutAsync(Dated(1));
        await newsroom.DrainAsync();
        var listed = Assert.Single(await newsroom.ListAllAsync());
        path = "api/" + path.Replace("{id}", listed.Text("id"), StringComparison.Ordinal)
            .Replace("{upload}", (await newsroom.FindReceiptAsync("one.txt"))!.Value.Text("id"), StringComparison.Ordinal);

        using var fresh = await newsroom.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        var etag = fresh.Headers.ETag!;
        Assert.False(etag.IsWeak);
        using var cached = await ConditionalAsync(newsroom, path, etag);
        Assert.Equal((HttpStatusCode.NotModified, 0), (cached.StatusCode, (await cached.Content.ReadAsByteArrayAsync(Stop)).Length));
        using var head = await newsroom.Client.SendAsync(new(HttpMethod.Head, path), Stop);
        Assert.Equal((etag, fresh.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));

        await newsroom.Uploads.GetBlobClient("one.txt").PutAsync(Dated(1) + "\n\nThe clerk added a line of figures to the report in the afternoon.\n");
        await newsroom.DrainAsync();
        using var changed = await ConditionalAsync(newsroom, path, etag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("articles?limit=0", 400, "invalid-limit", "1 to 200")]
    [InlineData("articles?limit=201", 400, "invalid-limit", "1 to 200")]
    [InlineData("articles?limit=ten", 400, "invalid-limit", "'ten'")]
    [InlineData("articles?limit=5&limit=6", 400, "repeated-parameter", "'limit'")]
    [InlineData("articles?cursor=nonsense", 400, "invalid-cursor", "without a cursor")]
    [InlineData("articles?sort=asc", 400, "unknown-parameter", "'sort' is not a parameter here. Known: q, source, author,")]
    [InlineData("articles/nothing", 404, "article-not-found", "no article 'nothing'")]
    [InlineData("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa", 404, "article-not-found", "GET articles")]
    [InlineData("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa?x=1", 400, "unknown-parameter", "'x'")]
    [InlineData("uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa", 404, "upload-not-found", "?name=")]
    [InlineData("uploads?name=never.txt", 404, "upload-not-found", "'never.txt'")]
    [InlineData("uploads?state=done", 400, "invalid-state", "'unread'")]
    [InlineData("health/ready?x=1", 400, "unknown-parameter", "Known: none")]
    public async Task A_mistake_is_answered_with_what_to_do(string path, int status, string type, string advice)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        using var answer = await newsroom.Client.GetAsync("api/" + path, Stop);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((status, status), ((int)answer.StatusCode, problem.GetProperty("status").GetInt32()));
        Assert.Equal("urn:newsprocessor:problem:" + type, problem.Text("type"));
        Assert.Contains(advice, problem.Text("detail"), StringComparison.Ordinal);
        using var head = await newsroom.Client.SendAsync(new(HttpMethod.Head, "api/" + path), Stop);
        Assert.Equal(answer.StatusCode, head.StatusCode);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_list_only_and_a_function_key_is_never_echoed()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        for (var day = 1; day <= 3; day++)
            await newsroom.Uploads.GetBlobClient($"{day}.txt").PutAsync(Dated(day));
        await newsroom.DrainAsync();

        var next = (await newsroom.GetAsync("articles?limit=1&code=secret")).Text("nextLink")!;
        Assert.DoesNotContain("secret", next, StringComparison.Ordinal);
        using var other = await newsroom.Client.GetAsync(next.Replace("/articles", "/uploads", StringComparison.Ordinal), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Equal(3, (await WalkAsync(newsroom, "api/uploads?limit=1")).Distinct().Count());
    }

    static async Task<List<string?>> WalkAsync(Newsroom newsroom, string first)
    {
        var names = new List<string?>();
        for (var next = first; next is not null;)
        {
            var page = await newsroom.Client.GetFromJsonAsync<JsonElement>(next, Stop);
            names.AddRange(page.GetProperty("value").EnumerateArray().Select(receipt => receipt.Text("name")));
            next = page.Text("nextLink");
        }
        return names;
    }

    static async Task<HttpResponseMessage> ConditionalAsync(Newsroom newsroom, string path, EntityTagHeaderValue etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(etag);
        return await newsroom.Client.SendAsync(request, Stop);
    }

    static string Dated(int day) =>
        $"Report number {day} is out\n\nBy Marta Quill\n\nMarch {day}, 2024\n\nThe harbour office printed its report of the day this morning, and everybody who asked for a copy was given one at the counter.\n\n"
        + "It lists the ships that came in, the weather that kept others out, and what the crane lifted.\n";
}
