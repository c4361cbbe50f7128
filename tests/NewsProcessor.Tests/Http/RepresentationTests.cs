using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>One article in the representation that a client asks for.</summary>
public sealed class RepresentationTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/vnd.iptc.ninjs+json", "application/vnd.iptc.ninjs+json")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html")]
    [InlineData("text/html;q=0.5, text/markdown;q=0.9, */*;q=0.1", "text/markdown")]
    [InlineData("text/*", "text/html")]
    [InlineData("text/*;q=0.3, text/html;q=0", "text/markdown")]
    [InlineData("application/json;q=0, */*", "application/ld+json")]
    [InlineData("application/xml, text/plain;charset=utf-8", "text/plain")]
    [InlineData("nonsense", "application/json")]
    public async Task Accept_is_weighed(string? accept, string given)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var path = await PutAsync(newsroom);
        foreach (var address in new[] { path, path + "/versions/1" })
        {
            using var answer = await GetAsync(newsroom, address, accept);
            Assert.Equal((HttpStatusCode.OK, given), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("Accept", answer.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("json", "application/json", "Mayor-opens-the-bridge.json")]
    [InlineData("jsonld", "application/ld+json", "Mayor-opens-the-bridge.jsonld")]
    [InlineData("ninjs", "application/vnd.iptc.ninjs+json", "Mayor-opens-the-bridge.ninjs.json")]
    [InlineData("html", "text/html", "Mayor-opens-the-bridge.html")]
    [InlineData("markdown", "text/markdown", "Mayor-opens-the-bridge.md")]
    [InlineData("text", "text/plain", "Mayor-opens-the-bridge.txt")]
    public async Task A_format_named_in_the_address_goes_before_Accept_and_can_be_kept(string format, string type, string file)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var path = await PutAsync(newsroom);
        using var answer = await GetAsync(newsroom, $"{path}?format={format}&code=secret", "image/png");
        Assert.Equal((HttpStatusCode.OK, type, "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal(("inline", file), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal($"/{path}?format={format}", answer.Content.Headers.ContentLocation!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("secret", answer + await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("cut the ribbon", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "image/png", 406, "not-acceptable", "text/markdown (format=markdown)")]
    [InlineData("", "text/html;q=0", 406, "not-acceptable", "application/json (format=json)")]
    [InlineData("?format=pdf", null, 400, "invalid-format", "'json', 'jsonld', 'ninjs', 'html', 'markdown', 'text'")]
    public async Task What_there_is_none_of_is_answered_with_what_there_is(string query, string? accept, int status, string type, string advice)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var path = await PutAsync(newsroom);
        using var answer = await GetAsync(newsroom, path + query, accept);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((status, "urn:newsprocessor:problem:" + type), ((int)answer.StatusCode, problem.Text("type")));
        Assert.Contains(advice, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_representation_has_a_tag_of_its_own_that_stays_until_the_article_changes()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var path = await PutAsync(newsroom);
        var tags = new List<EntityTagHeaderValue>();
        foreach (var format in Formats)
        {
            using var first = await GetAsync(newsroom, $"{path}?format={format}");
            tags.Add(first.Headers.ETag!);
            using var again = await GetAsync(newsroom, $"{path}?format={format}", tag: first.Headers.ETag);
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
            using var head = await newsroom.Client.SendAsync(new(HttpMethod.Head, $"{path}?format={format}"), Stop);
            Assert.Equal((first.Headers.ETag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        }
        Assert.Equal(tags.Count, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.False(tag.IsWeak));
        await PutAsync(newsroom, version: 2, more: """ "slugline": "bridge-2", "ednote": "Adds the engineer's name.", """, body: "The mayor cut the ribbon. The engineer was not there.");
        foreach (var (format, tag) in Formats.Zip(tags))
        {
            using var changed = await GetAsync(newsroom, $"{path}?format={format}", tag: tag);
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_withheld_or_killed_is_so_in_every_representation()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var withheld = await PutAsync(newsroom, name: "later", more: """ "embargoed": "2031-06-01T00:00:00Z", """);
        var killed = await PutAsync(newsroom);
        await PutAsync(newsroom, version: 2, more: """ "ednote": "Kill: there is no bridge.", """, status: "canceled");
        foreach (var format in Formats)
        {
            using var absent = await GetAsync(newsroom, $"{withheld}?format={format}");
            Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
            foreach (var path in new[] { killed, killed + "/versions/1" })
            {
                using var gone = await GetAsync(newsroom, $"{path}?format={format}");
                Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (gone.StatusCode, gone.Content.Headers.ContentType!.MediaType));
                Assert.DoesNotContain("ribbon", await gone.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_page_may_load_and_run_nothing()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var page = await GetAsync(newsroom, await PutAsync(newsroom) + "?format=html");
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
    }

    static readonly string[] Formats = ["json", "jsonld", "ninjs", "html", "markdown", "text"];

    static async Task<string> PutAsync(MemoryNewsroom newsroom, string name = "bridge", int version = 1, string more = "", string status = "usable", string body = "The mayor cut the ribbon of the new bridge at noon.")
    {
        await newsroom.UploadAsync($"{name}.json", $$"""
            { "uri": "urn:newsml:news.example:{{name}}", "version": "{{version}}", "versioncreated": "2024-01-02T0{{version}}:00:00Z", "type": "text", "pubstatus": "{{status}}",
              {{more}} "language": "en", "headline": "Mayor opens the bridge!", "byline": "By Ada Holm", "body_text": "{{body}}" }
            """);
        var receipt = await newsroom.GetAsync($"uploads?name={name}.json");
        return "api/articles/" + receipt.GetProperty("articles")[0].GetString();
    }

    static async Task<HttpResponseMessage> GetAsync(MemoryNewsroom newsroom, string path, string? accept = null, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await newsroom.Client.SendAsync(request, Stop);
    }
}
