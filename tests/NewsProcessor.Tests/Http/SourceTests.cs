using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>The original file of an article.</summary>
public sealed class SourceTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_original_is_given_byte_by_byte_to_be_saved_and_never_shown()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var page = Stories.Page("Ferry sails", "first<script>alert(1)</script>", "2031-04-01T08:00:00Z");
        await newsroom.UploadAsync("city/Fähre \"1\".html", page);
        var path = $"api/articles/{await OnlyAsync(newsroom)}/source";
        using var answer = await newsroom.Client.GetAsync(path, Stop);
        Assert.Equal(page, await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(("application/octet-stream", "attachment", "Fähre \"1\".html"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("nosniff", "sandbox; default-src 'none'"), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.GetValues("Content-Security-Policy").Single()));

        using var known = await SendAsync(newsroom, HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(answer.Headers.ETag!));
        using var head = await SendAsync(newsroom, HttpMethod.Head, path, _ => { });
        using var part = await SendAsync(newsroom, HttpMethod.Get, path, headers => headers.Range = new RangeHeaderValue(10, 29));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.PartialContent), (known.StatusCode, head.StatusCode, part.StatusCode));
        Assert.Equal((Encoding.UTF8.GetByteCount(page), page[10..30]), (head.Content.Headers.ContentLength, await part.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_file_that_was_replaced_is_no_source_and_the_same_bytes_again_are()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Ferry sails", "first"));
        var path = $"api/articles/{await OnlyAsync(newsroom)}/source";
        await newsroom.UploadAsync("a.txt", Stories.Short("Ferry sails", "first"));
        Assert.Equal(HttpStatusCode.OK, (await newsroom.Client.GetAsync(path, Stop)).StatusCode);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(2));
        await newsroom.Uploads.GetBlobClient("a.txt").PutAsync("Something else by now.");
        Assert.Equal(HttpStatusCode.NotFound, (await newsroom.Client.GetAsync(path, Stop)).StatusCode);
        await newsroom.Uploads.DeleteBlobAsync("a.txt", cancellationToken: Stop);
        using var gone = await newsroom.Client.GetAsync(path, Stop);
        Assert.Contains("urn:newsprocessor:problem:source-not-found", await gone.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    static async Task<string> OnlyAsync(MemoryNewsroom newsroom) => Assert.Single((await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray()).Text("id")!;

    static async Task<HttpResponseMessage> SendAsync(MemoryNewsroom newsroom, HttpMethod method, string path, Action<HttpRequestHeaders> set)
    {
        using var request = new HttpRequestMessage(method, path);
        set(request.Headers);
        return await newsroom.Client.SendAsync(request, Stop);
    }
}
