using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Articles;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>Files sent over HTTP, and waiting for what becomes of them.</summary>
public sealed class PutUploadTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_sent_is_read_and_who_waits_hears_of_it()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var sent = await AcceptedAsync(newsroom, "city/ä #1 & 100%.txt", Stories.Short("Lighthouse gets a new lamp", "first"));
        Assert.Equal(Receipt.IdOf("city/ä #1 & 100%.txt"), sent.Text("id"));
        var receipt = await newsroom.Client.GetFromJsonAsync<JsonElement>(sent.Text("wait"), Stop);
        Assert.Equal(("done", "city/ä #1 & 100%.txt"), (receipt.Text("state"), receipt.Text("name")));
        var articles = await newsroom.Client.GetFromJsonAsync<JsonElement>(sent.Text("articles"), Stop);
        Assert.Equal("Lighthouse gets a new lamp", Assert.Single(articles.GetProperty("value").EnumerateArray()).Text("headline"));

        sent = await AcceptedAsync(newsroom, "city/ä #1 & 100%.txt", Stories.Short("Lighthouse keeps its old lamp", "second"));
        receipt = await newsroom.Client.GetFromJsonAsync<JsonElement>(sent.Text("wait"), Stop);
        var article = await newsroom.GetAsync("articles/" + receipt.GetProperty("articles")[0].GetString());
        Assert.Equal(("done", "Lighthouse keeps its old lamp"), (receipt.Text("state"), article.Text("headline")));
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }

    [Fact]
    public async Task A_file_of_several_blocks_arrives_byte_by_byte_with_its_content_type()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var bytes = new byte[9_000_000];
        new Random(5).NextBytes(bytes);
        using var content = new StreamContent(new MemoryStream(bytes)) { Headers = { ContentType = new("text/html") { CharSet = "windows-1254" } } };
        using var answer = await newsroom.Client.PutAsync("api/uploads?name=big.bin", content, Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var blob = (await newsroom.Uploads.GetBlobClient("big.bin").DownloadContentAsync(Stop)).Value;
        Assert.Equal(bytes, blob.Content.ToArray());
        Assert.Equal("text/html; charset=windows-1254", blob.Details.ContentType);
    }

    [Fact]
    public async Task Of_two_files_sent_under_one_name_at_once_one_stands_whole()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var files = new[] { (byte)'a', (byte)'b' }.Select(letter => Enumerable.Repeat(letter, 9_000_000).ToArray()).ToList();
        var answers = await Task.WhenAll(files.Select(async bytes => (await newsroom.Client.PutAsync("api/uploads?name=same.bin", new ByteArrayContent(bytes), Stop)).StatusCode));
        Assert.Contains(HttpStatusCode.Accepted, answers);
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.Accepted or HttpStatusCode.Conflict, $"{status}"));
        var stored = (await newsroom.Uploads.GetBlobClient("same.bin").DownloadContentAsync(Stop)).Value.Content.ToArray();
        Assert.Contains(files, bytes => bytes.AsSpan().SequenceEqual(stored));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(9_000_000)]
    public async Task A_file_that_is_to_replace_none_replaces_none(int length)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        Assert.Equal(HttpStatusCode.Accepted, await SendNewAsync('a'));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SendNewAsync('b'));
        Assert.Equal((byte)'a', (await newsroom.Uploads.GetBlobClient("same.bin").DownloadContentAsync(Stop)).Value.Content.ToArray()[^1]);
        await newsroom.Uploads.DeleteBlobAsync("same.bin", cancellationToken: Stop);
        var together = await Task.WhenAll(SendNewAsync('c'), SendNewAsync('d'));
        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.PreconditionFailed], together.Order());

        async Task<HttpStatusCode> SendNewAsync(char letter)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "api/uploads?name=same.bin") { Content = new ByteArrayContent([.. Enumerable.Repeat((byte)letter, length)]), Headers = { { "If-None-Match", "*" } } };
            return (await newsroom.Client.SendAsync(request, Stop)).StatusCode;
        }
    }

    [Theory]
    [InlineData("", "invalid-name", "1 to 1024")]
    [InlineData("?name=", "invalid-name", "1 to 1024")]
    [InlineData("?name=a/../b.txt", "invalid-name", "'..'")]
    [InlineData("?name=a%01b.txt", "invalid-name", "control character")]
    [InlineData("?file=a.txt", "unknown-parameter", "Known: name")]
    public async Task A_name_that_storage_would_not_keep_is_refused(string query, string type, string advice)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var answer = await newsroom.Client.PutAsync("api/uploads" + query, new StringContent("x"), Stop);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((HttpStatusCode.BadRequest, "urn:newsprocessor:problem:" + type), (answer.StatusCode, problem.Text("type")));
        Assert.Contains(advice, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_large_a_file_is_refused_naming_storage_and_leaves_nothing(bool saysItsLength)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite.NewAccount(), configure: services => services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = 5_000_000));
        using var request = new HttpRequestMessage(HttpMethod.Put, "api/uploads?name=large.bin") { Content = new StreamContent(new MemoryStream(new byte[6_000_000])) };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = !saysItsLength;
        request.Content.Headers.ContentLength = saysItsLength ? 105_000_000 : null;
        using var answer = await newsroom.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("\"uploads\" with a storage client", (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("detail"), StringComparison.Ordinal);
        Assert.False(await newsroom.Uploads.GetBlobClient("large.bin").ExistsAsync(Stop));
        Assert.Empty(await newsroom.OpenIntentsAsync());
    }

    [Fact]
    public async Task A_receipt_is_there_from_the_start_and_a_lost_event_is_made_good()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var wait = (await AcceptedAsync(newsroom.Client, "a.txt", Stories.Short("Lighthouse gets a new lamp", "first"))).Text("wait")!;
        var waiting = newsroom.GetAsync(wait);
        while (!waiting.IsCompleted)
        {
            newsroom.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal("processing", (await waiting).Text("state"));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(11));
        await newsroom.Function<Functions.Reconcile>().Run(new(), Stop);
        Assert.Equal("done", (await newsroom.GetAsync(wait)).Text("state"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("ten")]
    public async Task Waiting_takes_1_to_60_seconds(string wait)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var answer = await newsroom.Client.GetAsync($"api/uploads/{Receipt.IdOf("a.txt")}?wait={wait}", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("1 to 60", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_not_taken_where_writes_are_off()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, ("AllowWrites", "false"));
        using var answer = await newsroom.Client.PutAsync("api/uploads?name=a.txt", new StringContent("x"), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(await newsroom.Uploads.GetBlobClient("a.txt").ExistsAsync(Stop));
    }

    static Task<JsonElement> AcceptedAsync(Newsroom newsroom, string name, string text) => AcceptedAsync(newsroom.Client, name, text);

    static async Task<JsonElement> AcceptedAsync(HttpClient client, string name, string text)
    {
        using var answer = await client.PutAsync("api/uploads?name=" + Uri.EscapeDataString(name), new StringContent(text, Encoding.UTF8, "text/plain"), Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(body.Text("receipt"), answer.Headers.Location!.OriginalString);
        Assert.NotEqual("failed", (await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location, Stop)).Text("state"));
        return body;
    }
}
