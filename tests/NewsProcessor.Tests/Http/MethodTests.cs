using System.Net;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>HEAD and OPTIONS, which the platform answers 404 unless a function takes them.</summary>
public sealed class MethodTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("articles", "GET, HEAD, OPTIONS")]
    [InlineData("ARTICLES/", "GET, HEAD, OPTIONS")]
    [InlineData("articles.rss", "GET, HEAD, OPTIONS")]
    [InlineData("articles/read", "GET, HEAD, OPTIONS, POST")]
    [InlineData("articles/aaaaaaaaaaaaaaaaaaaaaaaaaa/versions/1/diff", "GET, HEAD, OPTIONS")]
    [InlineData("uploads", "GET, HEAD, OPTIONS, PUT")]
    [InlineData("uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa", "DELETE, GET, HEAD, OPTIONS")]
    [InlineData("nothing", null)]
    public async Task OPTIONS_names_the_methods_of_an_address(string path, string? methods)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var answer = await newsroom.Client.SendAsync(new(HttpMethod.Options, "api/" + path), Stop);
        Assert.Equal(methods is null ? HttpStatusCode.NotFound : HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(methods, answer.Content.Headers.Allow.Count > 0 ? string.Join(", ", answer.Content.Headers.Allow) : null);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("POST", "articles")]
    [InlineData("DELETE", "articles")]
    [InlineData("GET", "nothing")]
    [InlineData("HEAD", "nothing")]
    public async Task Any_other_method_or_address_is_404_as_on_the_platform(string method, string path)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var answer = await newsroom.Client.SendAsync(new(new(method), "api/" + path), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
