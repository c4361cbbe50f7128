using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Whatever is damaged in the tables, the nightly pass mends from the records and the blobs.</summary>
public sealed class FullPassTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blob_whose_event_never_came_is_read()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.Uploads.GetBlobClient("b.txt").PutAsync(Stories.Short("Bridge closes", "first"));
        await PassAsync(newsroom);
        Assert.Equal(["Bridge closes", "Harbour opens"], (await newsroom.HeadlinesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_has_been_read_is_not_read_again()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await PassAsync(newsroom);
        Assert.Equal((1, 0), ((await newsroom.GetAsync("reprocess")).GetProperty("uploads").GetInt32(), (await newsroom.GetAsync("reprocess")).GetProperty("read").GetInt32()));
    }

    [Theory]
    [InlineData("ArticleList", "")]
    [InlineData("Articles", "body!")]
    [InlineData("Articles", "v!")]
    [InlineData("Articles", "")]
    [InlineData("Uploads", "")]
    public async Task Rows_that_are_lost_come_back(string table, string rows)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.UploadAsync("b.txt", Stories.Short("Bridge closes", "first"));
        var client = newsroom.Storage.Tables().GetTableClient(table);
        foreach (var row in client.Query<TableEntity>(cancellationToken: Stop).Where(row => row.RowKey.StartsWith(rows, StringComparison.Ordinal)).ToList())
            await client.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Stop);
        await PassAsync(newsroom);
        var listed = (await newsroom.GetAsync("articles?source=&limit=10")).GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(["Bridge closes", "Harbour opens"], listed.Select(article => article.Text("headline")).Order(StringComparer.Ordinal));
        foreach (var article in listed)
            Assert.Contains("first", (await newsroom.GetAsync("articles/" + article.Text("id"))).Text("articleBody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_has_dropped_out_of_the_lists_stands_in_them_again()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.UploadAsync("empty.txt", "");
        var uploads = newsroom.Storage.Tables().GetTableClient("Uploads");
        foreach (var row in uploads.Query<TableEntity>(cancellationToken: Stop).Where(row => row.PartitionKey.StartsWith("recent!", StringComparison.Ordinal) || row.PartitionKey.StartsWith("failed!", StringComparison.Ordinal)).ToList())
            await uploads.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Stop);
        Assert.Empty((await newsroom.GetAsync("uploads")).GetProperty("value").EnumerateArray());
        await PassAsync(newsroom);
        Assert.Equal(["empty.txt", "a.txt"], (await newsroom.GetAsync("uploads")).GetProperty("value").EnumerateArray().Select(receipt => receipt.Text("name")));
        Assert.Single((await newsroom.GetAsync("uploads?state=unread")).GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task A_row_of_the_list_that_no_record_wants_goes()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        var list = newsroom.Storage.Tables().GetTableClient("ArticleList");
        var row = list.Query<TableEntity>(cancellationToken: Stop).Single();
        row.RowKey = row.RowKey[..^1] + (row.RowKey[^1] == 'a' ? 'b' : 'a');
        await list.AddEntityAsync(row, Stop);
        Assert.Equal(2, (await newsroom.HeadlinesAsync()).Count);
        await PassAsync(newsroom);
        Assert.Single(await newsroom.HeadlinesAsync());
    }

    [Fact]
    public async Task Articles_go_with_their_blobs_where_the_setting_says_so_but_not_when_most_blobs_are_gone()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync(null, ("DeleteWithBlob", "true"));
        for (var n = 0; n < 12; n++)
            await newsroom.UploadAsync($"{n}.txt", Stories.Short($"Harbour {n} opens", "first"));
        await newsroom.Uploads.GetBlobClient("3.txt").DeleteAsync(cancellationToken: Stop);
        await PassAsync(newsroom);
        var left = await newsroom.HeadlinesAsync();
        Assert.Equal(11, left.Count);
        Assert.DoesNotContain("Harbour 3 opens", left);
        for (var n = 0; n < 12; n++)
            await newsroom.Uploads.GetBlobClient($"{n}.txt").DeleteIfExistsAsync(cancellationToken: Stop);
        await PassAsync(newsroom);
        Assert.Equal(11, (await newsroom.HeadlinesAsync()).Count);
    }

    [Fact]
    public async Task Without_the_setting_articles_stand_and_the_receipt_says_that_the_blob_is_gone()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await newsroom.Uploads.GetBlobClient("a.txt").DeleteAsync(cancellationToken: Stop);
        await PassAsync(newsroom);
        Assert.Single(await newsroom.HeadlinesAsync());
        Assert.True((await newsroom.GetAsync("uploads?name=a.txt")).GetProperty("blobIsGone").GetBoolean());
    }

    [Fact]
    public async Task A_pass_that_a_crash_ends_at_any_storage_call_is_gone_on_with()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        for (var (call, died) = (1, true); died; call++)
        {
            Assert.InRange(call, 1, 90);
            await newsroom.Uploads.GetBlobClient($"{call}.txt").PutAsync(Stories.Short($"Bridge {call} closes", "first"));
            newsroom.Clock.Advance(TimeSpan.FromHours(24));
            var calls = new DiesAt(int.MaxValue, onceSent: true);
            await using (var dying = await newsroom.OpenAnotherAsync(calls))
            {
                calls.FatalCall = calls.Count + call;
                await Record.ExceptionAsync(() => dying.Function<ReconcileAll>().Run(new TimerInfo(), Stop));
                died = calls.Count >= calls.FatalCall;
            }
            newsroom.Clock.Advance(TimeSpan.FromMinutes(15));
            await newsroom.Function<Reconcile>().Run(new TimerInfo(), Stop);
            await newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
            Assert.Equal([$"Bridge {call} closes"], await newsroom.HeadlinesAsync());
            using var deleted = await newsroom.Client.DeleteAsync($"api/uploads/{Receipt.IdOf($"{call}.txt")}?erase=true", Stop);
        }
    }

    /// <summary>A day later.</summary>
    static Task PassAsync(MemoryNewsroom newsroom)
    {
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        return newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
    }
}
