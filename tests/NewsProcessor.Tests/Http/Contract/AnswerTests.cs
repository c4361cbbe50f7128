using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs.Models;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using NewsProcessor.Writing;
using Xunit;

namespace NewsProcessor.Tests.Http.Contract;

/// <summary>Every answer in the OpenAPI document is one that the host gives, and the other way round.</summary>
public sealed class AnswerTests(AzuriteFixture azurite)
{
    const string Nobody = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_host_gives_every_answer_that_is_documented_and_no_other()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var document = (JsonObject)(await newsroom.Client.GetFromJsonAsync<JsonNode>("api/openapi.json", Stop))!;
        var seen = new AnswersSeen(document);
        await StoreAsync(newsroom);
        await AskForArticlesAsync(newsroom, seen);
        await AskForTheRestAsync(newsroom, seen);
        await WriteAsync(newsroom, seen);
        await AskWhatIsRefusedAsync(seen);
        await AskWhileStorageFailsAsync(seen);
        await OvertakeAsync(seen);
        await seen.AssertCompleteAsync();
    }

    static async Task StoreAsync(MemoryNewsroom newsroom)
    {
        await newsroom.UploadAsync("page.html", Stories.Page("Ferry sails", "first", "2031-04-01T08:00:00Z", "https://news.example/ferry"));
        await newsroom.UploadAsync("page.html", Stories.Page("Ferry sails late", "second", "2031-04-01T09:00:00Z", "https://news.example/ferry"));
        await newsroom.UploadAsync("other.txt", Stories.Short("Lighthouse gets a new lamp", "third"));
        await newsroom.UploadAsync("killed.json", Item("killed", 1));
        await newsroom.UploadAsync("kill.json", Item("killed", 2, "canceled"));
        await newsroom.UploadAsync("empty.txt", "");
        foreach (var version in new[] { 1, 2 })
            await newsroom.UploadAsync("long.txt", $"A long report, part {version}\n\n" + string.Concat(Enumerable.Range(1, 1600).Select(n => $"This is what the clerk read aloud as number {n} of the list, version {version}, at noon.\n\n")));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    static async Task AskForArticlesAsync(MemoryNewsroom newsroom, AnswersSeen seen)
    {
        var (id, killed, many) = (await IdAsync(newsroom, "page.html"), await IdAsync(newsroom, "kill.json"), await IdAsync(newsroom, "long.txt"));
        foreach (var query in new[] { "", "?limit=1", "?fields=headline", "?q=ferry&collapse=cluster", "?limit=0" })
            await GetAsync(newsroom, seen, "listArticles", "articles" + query);
        foreach (var query in new[] { ".rss", ".atom", ".json?content=full", ".doc", ".rss?limit=0" })
            await GetAsync(newsroom, seen, "listFeed", "articles" + query);
        foreach (var format in ArticleWriters.All.Select(writer => "?format=" + writer.Name))
        {
            await GetAsync(newsroom, seen, "getArticle", $"articles/{id}{format}");
            await GetAsync(newsroom, seen, "getVersion", $"articles/{id}/versions/1{format}");
        }
        await seen.AddAsync("getArticle", await AcceptingAsync(newsroom, $"articles/{id}"));
        await seen.AddAsync("getVersion", await AcceptingAsync(newsroom, $"articles/{id}/versions/1"));
        foreach (var path in new[] { id, Nobody, killed, id + "?x=1" })
            await GetAsync(newsroom, seen, "getArticle", "articles/" + path);
        foreach (var path in new[] { $"{id}/source", $"{Nobody}/source", $"{killed}/source", $"{id}/source?x=1" })
            await GetAsync(newsroom, seen, "getSource", "articles/" + path);
        foreach (var path in new[] { $"{id}/versions", $"{Nobody}/versions", $"{killed}/versions", $"{id}/versions?x=1" })
            await GetAsync(newsroom, seen, "listVersions", "articles/" + path);
        foreach (var path in new[] { $"{id}/versions/1", $"{id}/versions/9", $"{Nobody}/versions/1", $"{killed}/versions/1", $"{id}/versions/1?x=1" })
            await GetAsync(newsroom, seen, "getVersion", "articles/" + path);
        foreach (var path in new[] { $"{id}/versions/1/diff", $"{id}/versions/2/diff", $"{id}/versions/9/diff", $"{Nobody}/versions/1/diff", $"{killed}/versions/1/diff", $"{many}/versions/2/diff" })
            await GetAsync(newsroom, seen, "compareVersions", "articles/" + path);
    }

    static async Task AskForTheRestAsync(MemoryNewsroom newsroom, AnswersSeen seen)
    {
        foreach (var query in new[] { "", "?limit=2", "?since=2000-01-01T00:00:00Z", "?since=yesterday" })
            await GetAsync(newsroom, seen, "listChanges", "changes" + query);
        foreach (var path in new[] { "source", "language?limit=1", "colour", "source?limit=0" })
            await GetAsync(newsroom, seen, "listFacets", "facets/" + path);
        foreach (var query in new[] { "", "?limit=1", "?state=unread", "?name=page.html", "?name=never.txt", "?state=read" })
            await GetAsync(newsroom, seen, "listUploads", "uploads" + query);
        foreach (var path in new[] { Receipt.IdOf("page.html"), Receipt.IdOf("page.html") + "?wait=1", Receipt.IdOf("page.html") + "?wait=0", Nobody })
            await GetAsync(newsroom, seen, "getUpload", "uploads/" + path);
        foreach (var query in new[] { "", "?x=1" })
        {
            await GetAsync(newsroom, seen, "getOpenApi", "openapi.json" + query);
            await GetAsync(newsroom, seen, "getDocs", "docs" + query);
            await GetAsync(newsroom, seen, "getReader", "reader" + query);
            await GetAsync(newsroom, seen, "getOverview", "overview" + query);
        }
        await GetAsync(newsroom, seen, "getReprocess", "reprocess");
        foreach (var query in new[] { "", "?x=1" })
        {
            await seen.AddAsync("reprocess", await newsroom.Client.PostAsync("api/reprocess" + query, null, Stop));
            await GetAsync(newsroom, seen, "getReprocess", "reprocess" + query);
        }
        foreach (var query in new[] { "", "?x=1" })
        {
            await GetAsync(newsroom, seen, "healthLive", "health/live" + query);
            await GetAsync(newsroom, seen, "healthReady", "health/ready" + query);
        }
    }

    static async Task WriteAsync(MemoryNewsroom newsroom, AnswersSeen seen)
    {
        await seen.AddAsync("putUpload", await newsroom.Client.PutAsync("api/uploads?name=a.txt", new StringContent("x"), Stop));
        await seen.AddAsync("putUpload", await newsroom.Client.PutAsync("api/uploads?name=../a.txt", new StringContent("x"), Stop));
        await seen.AddAsync("putUpload", await newsroom.Client.SendAsync(TooLarge(HttpMethod.Put, "api/uploads?name=a.txt"), Stop));
        await seen.AddAsync("readFile", await newsroom.Client.PostAsync("api/articles/read", new StringContent(Stories.Short("Lighthouse", "first")), Stop));
        await seen.AddAsync("readFile", await newsroom.Client.PostAsync("api/articles/read?name=../a", new StringContent("x"), Stop));
        await seen.AddAsync("readFile", await newsroom.Client.SendAsync(TooLarge(HttpMethod.Post, "api/articles/read"), Stop));
        foreach (var path in new[] { Receipt.IdOf("page.html") + "/retry", Nobody + "/retry", Nobody + "/retry?x=1" })
            await seen.AddAsync("retryUpload", await newsroom.Client.PostAsync("api/uploads/" + path, null, Stop));
        await seen.AddAsync("deleteUpload", await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("page.html"), Stop));
        await seen.AddAsync("retryUpload", await newsroom.Client.PostAsync($"api/uploads/{Receipt.IdOf("page.html")}/retry", null, Stop));
        await seen.AddAsync("deleteUpload", await newsroom.Client.DeleteAsync("api/uploads/" + Nobody, Stop));
        await seen.AddAsync("deleteUpload", await newsroom.Client.DeleteAsync($"api/uploads/{Nobody}?x=1", Stop));
    }

    static async Task AskWhatIsRefusedAsync(AnswersSeen seen)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(settings: ("AllowWrites", "false"));
        await seen.AddAsync("putUpload", await newsroom.Client.PutAsync("api/uploads?name=a.txt", new StringContent("x"), Stop));
        await seen.AddAsync("deleteUpload", await newsroom.Client.DeleteAsync("api/uploads/" + Nobody, Stop));
        await seen.AddAsync("retryUpload", await newsroom.Client.PostAsync($"api/uploads/{Nobody}/retry", null, Stop));
    }

    static async Task AskWhileStorageFailsAsync(AnswersSeen seen)
    {
        var broken = new Breaks();
        await using var newsroom = await MemoryNewsroom.OpenAsync(broken);
        broken.Fault = new RequestFailedException("No connection could be made.");
        foreach (var route in RouteTable.All.Where(route => route.AsksStorage))
        {
            var path = route.InPath.Aggregate(route.Path, (path, part) => path.Replace($"{{{part.Name}}}", part is { Name: "id" } ? Nobody : part.Example, StringComparison.Ordinal));
            using var request = new HttpRequestMessage(new(route.Method), $"api/{path}{(route.TakesFile ? "?name=a.txt" : "")}");
            await seen.AddAsync(char.ToLowerInvariant(route.Function[0]) + route.Function[1..], await newsroom.Client.SendAsync(request, Stop));
        }
    }

    /// <summary>One file is half sent when another of the same name arrives whole.</summary>
    async Task OvertakeAsync(AnswersSeen seen)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        using var slow = new HalfSent(new byte[5_000_000]);
        var first = newsroom.Client.PutAsync("api/uploads?name=same.bin", slow, Stop);
        await slow.Half.Task.WaitAsync(Stop);
        var blocks = newsroom.Uploads.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, null, Stop);
        while (!await blocks.AnyAsync(Stop))
            await Task.Yield();
        await seen.AddAsync("putUpload", await newsroom.Client.PutAsync("api/uploads?name=same.bin", new ByteArrayContent(new byte[5_000_000]), Stop));
        using var another = new HttpRequestMessage(HttpMethod.Put, "api/uploads?name=same.bin") { Headers = { { "If-None-Match", "*" } } };
        await seen.AddAsync("putUpload", await newsroom.Client.SendAsync(another, Stop));
        slow.GoOn.SetResult();
        await seen.AddAsync("putUpload", await first);
    }

    /// <summary>Asks twice, the second time as a client that has the answer.</summary>
    static async Task GetAsync(MemoryNewsroom newsroom, AnswersSeen seen, string operation, string path)
    {
        var answer = await newsroom.Client.GetAsync("api/" + path, Stop);
        var tag = answer.Headers.ETag;
        await seen.AddAsync(operation, answer);
        if (tag is null)
            return;
        using var again = new HttpRequestMessage(HttpMethod.Get, "api/" + path) { Headers = { IfNoneMatch = { tag } } };
        await seen.AddAsync(operation, await newsroom.Client.SendAsync(again, Stop));
    }

    static async Task<HttpResponseMessage> AcceptingAsync(MemoryNewsroom newsroom, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/" + path) { Headers = { { "Accept", "image/png" } } };
        return await newsroom.Client.SendAsync(request, Stop);
    }

    static HttpRequestMessage TooLarge(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path) { Content = new StreamContent(Stream.Null) { Headers = { ContentLength = 105_000_000 } } };
        request.Headers.ExpectContinue = true;
        return request;
    }

    static async Task<string> IdAsync(MemoryNewsroom newsroom, string upload) =>
        (await newsroom.GetAsync("uploads?name=" + upload)).GetProperty("articles")[0].GetString()!;

    static string Item(string name, int version, string status = "usable") => $$"""
        { "uri": "urn:newsml:news.example:{{name}}", "version": "{{version}}", "versioncreated": "2031-04-02T0{{version}}:00:00Z", "type": "text", "pubstatus": "{{status}}",
          "language": "en", "headline": "Bridge closed", "body_text": "The clerk read the statement aloud in the town hall at noon." }
        """;

    /// <summary>A body that stops half-way.</summary>
    sealed class HalfSent(byte[] bytes) : HttpContent
    {
        public TaskCompletionSource Half { get; } = new();
        public TaskCompletionSource GoOn { get; } = new();

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(bytes, Stop);
            await stream.FlushAsync(Stop);
            Half.SetResult();
            await GoOn.Task;
            await stream.WriteAsync(bytes, Stop);
        }

        protected override bool TryComputeLength(out long length) => (length = 2 * bytes.Length) > 0;
    }
}
