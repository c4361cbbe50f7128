using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>Reading a file without storing it.</summary>
public sealed class ReadFileTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_read_as_an_upload_would_be_and_nothing_is_stored()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var page = Stories.Page("Ferry sails", "first", "2031-04-01T08:00:00Z", "https://news.example/ferry");
        var read = await ReadAsync(newsroom, "?name=page.html", page);
        var article = Assert.Single(read.GetProperty("articles").EnumerateArray());
        Assert.Empty((await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray());
        Assert.Empty((await newsroom.GetAsync("uploads")).GetProperty("value").EnumerateArray());
        Assert.False(await newsroom.Uploads.GetBlobClient("page.html").ExistsAsync(Stop));

        await newsroom.UploadAsync("page.html", page);
        var stored = await newsroom.GetAsync("articles/" + article.Text("id"));
        Assert.All(article.EnumerateObject().Where(field => field.Name is not "source"), field => Assert.Equal(field.Value.GetRawText(), stored.GetProperty(field.Name).GetRawText()));
    }

    [Fact]
    public async Task What_cannot_be_read_is_an_answer_with_the_receipts_words()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("broken.json", "{ \"headline\": ");
        var read = await ReadAsync(newsroom, "?name=broken.json", "{ \"headline\": ");
        Assert.Empty(read.GetProperty("articles").EnumerateArray());
        Assert.Equal((await newsroom.GetAsync("uploads?name=broken.json")).Text("reason"), Assert.Single(read.GetProperty("refusals").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_file_of_many_is_read_as_far_as_an_answer_holds()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var lines = Enumerable.Range(1, 150).Select(n => $$"""{ "url": "https://news.example/{{n}}", "title": "Ferry {{n}} sails", "text": "The clerk read the statement aloud in the town hall at noon." }""");
        var read = await ReadAsync(newsroom, "", string.Join('\n', lines));
        Assert.Equal((100, false), (read.GetProperty("articles").GetArrayLength(), read.GetProperty("isWhole").GetBoolean()));
    }

    static async Task<JsonElement> ReadAsync(MemoryNewsroom newsroom, string query, string text)
    {
        using var answer = await newsroom.Client.PostAsync("api/articles/read" + query, new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}
