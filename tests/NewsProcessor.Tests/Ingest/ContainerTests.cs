using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Reading;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>A file of many is stored in batches; whatever interrupts it, every article ends up stored once, or none.</summary>
public sealed class ContainerTests(AzuriteFixture azurite)
{
    const int Members = 210;
    const int Checkpoint = 100;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_gives_its_articles_and_a_receipt_that_names_the_bad_member()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.UploadAsync("week.zip", Packing.Zip([("a.txt", Story(1)), ("pictures/a.png", [0x89, .. "PNG"u8]), ("empty.txt", []), ("b.html", Encoding.UTF8.GetBytes(Stories.Page("Harbour opens", "first", "2024-03-01T09:00:00Z")))]));
        await newsroom.DrainAsync();

        var articles = await newsroom.ListAllAsync();
        Assert.Equal(["Harbour opens", "Parcel 1 arrives"], articles.Select(article => article.Text("headline")).Order(StringComparer.Ordinal));
        var source = (await newsroom.GetAsync("articles/" + articles.Single(article => article.Text("headline") == "Harbour opens").Text("id"))).GetProperty("source");
        Assert.Equal(("week.zip", "b.html"), (source.Text("upload"), source.Text("member")));
        var receipt = (await newsroom.FindReceiptAsync("week.zip"))!.Value;
        Assert.Equal((2, 1, 1), (receipt.GetProperty("articleCount").GetInt32(), receipt.GetProperty("refusedCount").GetInt32(), receipt.GetProperty("passedOverCount").GetInt32()));
        Assert.Contains(receipt.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.StartsWith("Member `empty.txt`: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_of_a_container_keeps_its_members_ids()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.UploadAsync("week.zip", Packing.Zip([("a.txt", Story(1)), ("b.txt", Story(2))]));
        await newsroom.DrainAsync();
        var before = (await newsroom.ListAllAsync()).Select(article => article.Text("id")).Order(StringComparer.Ordinal).ToList();
        await newsroom.UploadAsync("week.zip", Packing.Zip([("b.txt", Story(4)), ("a.txt", Story(3))]));
        await newsroom.DrainAsync();
        var after = await newsroom.ListAllAsync();
        Assert.Equal(before, after.Select(article => article.Text("id")).Order(StringComparer.Ordinal));
        Assert.Equal(["Parcel 3 arrives", "Parcel 4 arrives"], after.Select(article => article.Text("headline")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_story_that_a_container_holds_twice_ends_as_the_later_one()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.UploadAsync("twice.tar", Packing.Tar(Enumerable.Range(0, 20).Select(n => ($"{n}.html", Encoding.UTF8.GetBytes(Stories.Page("Ferry sails", $"number {n}", "2024-03-01T09:00:00Z", "https://n.example/ferry"))))));
        await newsroom.DrainAsync();
        var article = await newsroom.GetAsync("articles/" + Assert.Single(await newsroom.ListAllAsync()).Text("id"));
        Assert.Contains("number 19", article.Text("articleBody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(950)]
    public async Task A_crash_resumes_behind_the_checkpoint(int fatalCall)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var blob = await UploadAsync(newsroom, "many.zip");
        await using (var dying = new AppInstance(newsroom.ConnectionString, new DiesAt(fatalCall, onceSent: true)))
            await Assert.ThrowsAsync<ProcessDiedException>(() => dying.IngestAsync(blob));
        var done = (await newsroom.FindReceiptAsync("many.zip"))!.Value.GetProperty("articleCount").GetInt32();
        Assert.Equal(0, done % Checkpoint);
        var checkpointed = (await newsroom.RowsAsync("Articles", "current!")).Where(row => row.GetInt32("ItemIndex") < done).Select(row => (row.RowKey, row.Timestamp)).ToHashSet();

        await using (var later = new AppInstance(newsroom.ConnectionString, clock: new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null))))
            await later.ReconcileAsync();
        await AssertEachOnceAsync(newsroom);
        Assert.Subset((await newsroom.RowsAsync("Articles", "current!")).Select(row => (row.RowKey, row.Timestamp)).ToHashSet(), checkpointed);
        Assert.Equal(done, checkpointed.Count);
    }

    [Fact]
    public async Task Two_instances_at_once_store_each_article_once()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var blob = await UploadAsync(newsroom, "many.zip");
        await using var one = new AppInstance(newsroom.ConnectionString);
        await using var other = new AppInstance(newsroom.ConnectionString);
        await Task.WhenAll(one.IngestAsync(blob), other.IngestAsync(blob));
        await AssertEachOnceAsync(newsroom);
    }

    [Fact]
    public async Task A_container_deleted_while_it_is_read_leaves_nothing()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var blob = await UploadAsync(newsroom, "many.zip");
        await using (var slow = new AppInstance(newsroom.ConnectionString, new PausesAt(900, () => blob.DeleteAsync())))
            await slow.IngestAsync(blob);
        Assert.Empty(await newsroom.ListAllAsync());
        Assert.Equal("gone", (await newsroom.FindReceiptAsync("many.zip"))!.Value.Text("state"));
        Assert.DoesNotContain(await newsroom.RowsAsync("Uploads", ""), row => row.PartitionKey == "open");
    }

    [Fact]
    public async Task A_container_replaced_while_it_is_read_ends_as_its_last_content()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        var blob = await UploadAsync(newsroom, "many.zip");
        await using (var slow = new AppInstance(newsroom.ConnectionString, new PausesAt(900, () => UploadAsync(newsroom, "many.zip", "second"))))
            await slow.IngestAsync(blob);
        await AssertEachOnceAsync(newsroom, versions: null);
        var article = await newsroom.GetAsync("articles/" + (await newsroom.ListAllAsync())[7].Text("id"));
        Assert.Contains("second", article.Text("articleBody"), StringComparison.Ordinal);
    }

    /// <summary>Every article and version once, a receipt that says so, and no note left.</summary>
    static async Task AssertEachOnceAsync(Newsroom newsroom, int? versions = Members)
    {
        var headlines = (await newsroom.ListAllAsync()).Select(article => article.Text("headline"));
        Assert.Equal(Enumerable.Range(0, Members).Select(n => $"Parcel {n} arrives").Order(StringComparer.Ordinal), headlines.Order(StringComparer.Ordinal));
        if (versions is not null)
            Assert.Equal(versions, (await newsroom.RowsAsync("Articles", "v!")).Count);
        var receipt = (await newsroom.FindReceiptAsync("many.zip"))!.Value;
        Assert.Equal(("done", Members), (receipt.Text("state"), receipt.GetProperty("articleCount").GetInt32()));
        Assert.DoesNotContain(await newsroom.RowsAsync("Uploads", ""), row => row.PartitionKey == "open");
    }

    static async Task<BlobClient> UploadAsync(Newsroom newsroom, string name, string words = "only")
    {
        await newsroom.UploadAsync(name, Packing.Zip(Enumerable.Range(0, Members).Select(n => ($"{n}.txt", Story(n, words)))));
        return newsroom.Uploads.GetBlobClient(name);
    }

    internal static byte[] Story(int number, string words = "only") => Encoding.UTF8.GetBytes(Stories.Short($"Parcel {number} arrives", words));
}
