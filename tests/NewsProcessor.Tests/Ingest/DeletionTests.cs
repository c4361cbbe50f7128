using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Deleting an upload takes away what came from it, and nothing else.</summary>
public sealed class DeletionTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_upload_gave_too_stands_as_that_one_gave_it()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("first.json", Item("ferry", 1, "Ferry sails"));
        await newsroom.UploadAsync("second.json", Item("ferry", 2, "Ferry sails late"));
        await newsroom.UploadAsync("both.json", $"[{Item("bridge", 1, "Bridge closed")}, {Item("ferry", 3, "Ferry rests")}]");
        await newsroom.UploadAsync("both.json", $"[{Item("mill", 1, "Mill turns")}]");
        Assert.Equal(["Bridge closed", "Ferry rests", "Mill turns"], (await newsroom.HeadlinesAsync()).Order(StringComparer.Ordinal));

        await DeleteAsync(newsroom, "both.json");
        Assert.Equal(["Ferry sails late"], await newsroom.HeadlinesAsync());
        await DeleteAsync(newsroom, "second.json");
        Assert.Equal(["Ferry sails"], await newsroom.HeadlinesAsync());
        await DeleteAsync(newsroom, "first.json");
        Assert.Empty(await newsroom.HeadlinesAsync());

        Assert.DoesNotContain(Rows("ArticleList").Concat(Rows("ArticleIndex")), row => !row.ContainsKey("Name"));
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
        Assert.Empty(Rows("Articles"));
        Assert.False(await newsroom.Uploads.GetBlobClient("both.json").ExistsAsync(Stop));
        Assert.Equal("deleted", (await newsroom.GetAsync("uploads?name=both.json")).Text("state"));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.All((await newsroom.GetAsync("changes")).GetProperty("value").EnumerateArray(), change => Assert.Equal("deleted", change.Text("kind")));

        IEnumerable<TableEntity> Rows(string table) => newsroom.Storage.Tables().GetTableClient(table).Query<TableEntity>(cancellationToken: Stop);
    }

    [Fact]
    public async Task What_another_upload_repeats_word_for_word_stands_until_that_one_goes_too()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        foreach (var name in new[] { "first.json", "second.json", "third.json" })
            await newsroom.UploadAsync(name, Item("ferry", 1, "Ferry sails"));
        await DeleteAsync(newsroom, "second.json");
        await DeleteAsync(newsroom, "first.json");
        var article = Assert.Single((await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray());
        Assert.Equal("third.json", article.Text("upload"));
        Assert.Equal("third.json", (await newsroom.GetAsync("articles/" + article.Text("id"))).GetProperty("source").Text("upload"));
        await DeleteAsync(newsroom, "third.json");
        Assert.Empty(await newsroom.HeadlinesAsync());
    }

    [Fact]
    public async Task What_is_erased_leaves_no_receipt_no_snapshot_and_no_row_with_a_word_of_it()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var blob = newsroom.Uploads.GetBlobClient("ferry.json");
        await blob.PutAsync(Item("ferry", 1, "Ferry sails for Zanzibar"));
        await blob.CreateSnapshotAsync(cancellationToken: Stop);
        await newsroom.Uploads.GetBlobClient("ferry.json.other").PutAsync(Item("mill", 1, "Mill turns"));
        await newsroom.DrainAsync();
        using var erased = await newsroom.Client.DeleteAsync($"api/uploads/{Receipt.IdOf("ferry.json")}?erase=true", Stop);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);

        using var receipt = await newsroom.Client.GetAsync("api/uploads?name=ferry.json", Stop);
        Assert.Equal(HttpStatusCode.NotFound, receipt.StatusCode);
        Assert.Equal("ferry.json.other", Assert.Single((await newsroom.GetAsync("uploads")).GetProperty("value").EnumerateArray()).Text("name"));
        Assert.Equal(["ferry.json.other"], await newsroom.Uploads.GetBlobsAsync(BlobTraits.None, BlobStates.Snapshots, null, Stop).Select(state => state.Name).ToListAsync(Stop));
        Assert.Equal("Mill turns", Assert.Single(await newsroom.ListAllAsync()).Text("headline"));
        foreach (var table in new[] { "Articles", "ArticleList" })
            Assert.DoesNotContain(await newsroom.RowsAsync(table, ""), row => row.Select(property => property.Value).OfType<string>().Any(text => text.Contains("Zanzibar", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_uploaded_again_after_its_deletion_is_read_again()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("ferry.json", Item("ferry", 1, "Ferry sails"));
        await DeleteAsync(newsroom, "ferry.json");
        await newsroom.UploadAsync("ferry.json", Item("ferry", 1, "Ferry sails"));
        Assert.Equal(["Ferry sails"], await newsroom.HeadlinesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_any_storage_call_of_a_deletion_is_made_good_by_the_timer(bool onceSent)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        for (var (call, died) = (1, true); died; call++)
        {
            Assert.InRange(call, 1, 80);
            await newsroom.UploadAsync("old.json", Item("ferry", 1, "Ferry sails"));
            await newsroom.UploadAsync("two.json", $"[{Item("ferry", 2, "Ferry sails late")}, {Item("mill", 1, "Mill turns")}]");
            var calls = new DiesAt(int.MaxValue, onceSent);
            await using (var dying = await newsroom.OpenAnotherAsync(calls))
            {
                calls.FatalCall = calls.Count + call;
                await Record.ExceptionAsync(() => DeleteAsync(dying, "two.json"));
                died = calls.Count >= calls.FatalCall;
            }
            newsroom.Clock.Advance(TimeSpan.FromMinutes(11));
            await newsroom.Function<Reconcile>().Run(new TimerInfo(), Stop);
            if ((await newsroom.GetAsync("uploads?name=two.json")).Text("state") != "deleted")
                await DeleteAsync(newsroom, "two.json");
            Assert.Equal(["Ferry sails"], await newsroom.HeadlinesAsync());
        }
    }

    [Fact]
    public async Task Writes_that_are_off_are_refused()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, ("AllowWrites", "false"));
        await newsroom.UploadAsync("ferry.json", Item("ferry", 1, "Ferry sails"));
        using var answer = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("ferry.json"), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(["Ferry sails"], await newsroom.HeadlinesAsync());
    }

    static async Task DeleteAsync(MemoryNewsroom newsroom, string name)
    {
        using var answer = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf(name), Stop);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    static string Item(string name, int version, string headline) => $$"""
        { "uri": "urn:newsml:news.example:{{name}}", "version": "{{version}}", "versioncreated": "2031-01-02T0{{version}}:00:00Z", "type": "text",
          "language": "en", "headline": "{{headline}}", "body_text": "The clerk read the statement aloud in the town hall at noon." }
        """;
}
