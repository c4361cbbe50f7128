using System.IO.Compression;
using System.Net;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>What answers say to caches, and how they are packed.</summary>
public sealed class CachingTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("zstd", null)]
    [InlineData(";;nonsense;;", null)]
    public async Task A_body_is_packed_as_the_client_likes_best(string accepted, string? encoding)
    {
        await using var newsroom = await OpenAsync();
        var whole = await newsroom.Client.GetByteArrayAsync("api/articles", Stop);
        using var answer = await SendAsync(newsroom, "articles", ("Accept-Encoding", accepted));
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal(whole, await UnpackedAsync(answer));
        using var head = await SendAsync(newsroom, "articles", ("Accept-Encoding", accepted), HttpMethod.Head);
        Assert.Equal((answer.Headers.ETag, answer.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Each_encoding_has_an_ETag_of_its_own_and_any_of_them_is_known_again()
    {
        await using var newsroom = await OpenAsync();
        var tags = new List<string>();
        foreach (var accepted in new[] { "identity", "br", "gzip" })
        {
            using var answer = await SendAsync(newsroom, "articles", ("Accept-Encoding", accepted));
            tags.Add(answer.Headers.ETag!.ToString());
        }
        Assert.Equal(3, tags.Distinct().Count());
        foreach (var tag in tags.SelectMany(tag => new[] { tag, "W/" + tag, $"\"other\", {tag}" }))
        {
            using var known = await SendAsync(newsroom, "articles", ("If-None-Match", tag));
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            Assert.Contains(known.Headers.ETag!.ToString(), tag, StringComparison.Ordinal);
            Assert.Empty(await known.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    [Fact]
    public async Task The_tag_in_the_change_feed_is_known_at_the_article()
    {
        await using var newsroom = await OpenAsync();
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var change = (await newsroom.GetAsync("changes")).GetProperty("value").EnumerateArray().Last();
        using var known = await SendAsync(newsroom, "articles/" + change.Text("id"), ("If-None-Match", $"\"{change.Text("eTag")}\""));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task An_article_says_since_when_it_stands_unchanged()
    {
        await using var newsroom = await OpenAsync();
        var path = "articles/" + (await newsroom.GetAsync("articles")).GetProperty("value")[0].Text("id");
        using var fresh = await SendAsync(newsroom, path);
        var modified = fresh.Content.Headers.LastModified!.Value;
        Assert.InRange(modified, newsroom.Clock.GetUtcNow().AddMinutes(-1), newsroom.Clock.GetUtcNow());
        using var known = await SendAsync(newsroom, path, ("If-Modified-Since", modified.ToString("R")));
        using var older = await SendAsync(newsroom, path, ("If-Modified-Since", modified.AddSeconds(-1).ToString("R")));
        using var nonsense = await SendAsync(newsroom, path, ("If-Modified-Since", "yesterday"));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK), (known.StatusCode, older.StatusCode, nonsense.StatusCode));
    }

    [Fact]
    public async Task Answers_are_kept_by_their_client_alone_and_errors_by_nobody()
    {
        await using var newsroom = await OpenAsync();
        foreach (var path in new[] { "articles", "changes", "facets/source", "uploads" })
        {
            using var answer = await SendAsync(newsroom, path);
            Assert.Equal(("private, no-cache", "nosniff"), (SortedCaching(answer), answer.Headers.GetValues("X-Content-Type-Options").Single()));
        }
        using var mistake = await SendAsync(newsroom, "articles?sort=asc");
        using var health = await SendAsync(newsroom, "health/ready");
        Assert.Equal(("no-store", "no-store"), (SortedCaching(mistake), SortedCaching(health)));
    }

    static string SortedCaching(HttpResponseMessage answer) => string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderDescending(StringComparer.Ordinal));

    static async Task<MemoryNewsroom> OpenAsync()
    {
        var newsroom = await MemoryNewsroom.OpenAsync();
        for (var n = 1; n <= 5; n++)
            await newsroom.UploadAsync($"{n}.txt", Stories.Short($"Lighthouse {n} gets a new lamp", "first"));
        return newsroom;
    }

    static async Task<HttpResponseMessage> SendAsync(MemoryNewsroom newsroom, string path, (string Name, string Value) header = default, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, "api/" + path);
        if (header.Name is not null)
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await newsroom.Client.SendAsync(request, Stop);
    }

    static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync(Stop);
        using var unpacked = new MemoryStream();
        await using Stream stream = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        await stream.CopyToAsync(unpacked, Stop);
        return unpacked.ToArray();
    }
}
