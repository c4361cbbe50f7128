using System.Net;
using System.Text;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Files go in by blob storage; what became of them comes out by HTTP.</summary>
public sealed class UploadTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_story_can_be_listed_and_looked_up()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("city/lighthouse.txt").PutAsync(Stories.Short("Lighthouse gets a new lamp", "first"));
        await newsroom.DrainAsync();

        var listed = Assert.Single(await newsroom.ListAllAsync());
        var article = await newsroom.GetAsync("articles/" + listed.Text("id"));
        Assert.Equal("Lighthouse gets a new lamp", article.Text("headline"));
        Assert.StartsWith("The council met on the quay", article.Text("articleBody"), StringComparison.Ordinal);
        Assert.Equal("city/lighthouse.txt", article.GetProperty("source").Text("upload"));
        Assert.Equal("en", article.Text("inLanguage"));
        var receipt = await newsroom.GetAsync("uploads?name=" + Uri.EscapeDataString("city/lighthouse.txt"));
        Assert.Equal("done", receipt.Text("state"));
        Assert.Equal(listed.Text("id"), receipt.GetProperty("articles")[0].GetString());
        Assert.Equal(receipt.GetRawText(), (await newsroom.GetAsync("uploads/" + receipt.Text("id"))).GetRawText());
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var blob = newsroom.Uploads.GetBlobClient("same.txt");
        await blob.PutAsync(Stories.Short("Tram line extended", "first"));
        await newsroom.DrainAsync();
        var before = await newsroom.RowsAsync("Articles", "");
        await blob.PutAsync(Stories.Short("Tram line extended", "first"));
        await newsroom.DrainAsync();

        var after = await newsroom.RowsAsync("Articles", "");
        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), after.Select(row => (row.RowKey, row.ETag)));
        Assert.Single(await newsroom.ListAllAsync());
    }

    [Fact]
    public async Task Changed_bytes_under_the_same_name_update_the_article_and_keep_the_earlier_version()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var blob = newsroom.Uploads.GetBlobClient("update.txt");
        await blob.PutAsync(Stories.Short("Market opens late", "first"));
        await newsroom.DrainAsync();
        var id = Assert.Single(await newsroom.ListAllAsync()).Text("id");
        await blob.PutAsync(Stories.Short("Market opens after all", "second"));
        await newsroom.DrainAsync();

        var listed = Assert.Single(await newsroom.ListAllAsync());
        Assert.Equal((id, "Market opens after all"), (listed.Text("id"), listed.Text("headline")));
        Assert.Contains("second", (await newsroom.GetAsync("articles/" + id)).Text("articleBody"), StringComparison.Ordinal);
        Assert.Equal(2, (await newsroom.RowsAsync("Articles", "v!")).Count);
    }

    [Fact]
    public async Task Events_delivered_twice_and_out_of_order_make_each_article_once()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, twiceAndShuffled: true);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => newsroom.Uploads.GetBlobClient($"batch/{n}.txt").PutAsync(Stories.Short($"Parcel {n} arrives", "only"))));
        await newsroom.DrainAsync();

        var headlines = (await newsroom.ListAllAsync()).Select(article => article.Text("headline"));
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"Parcel {n} arrives").Order(StringComparer.Ordinal), headlines.Order(StringComparer.Ordinal));
        Assert.Equal(40, (await newsroom.RowsAsync("Articles", "v!")).Count);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_comes_back_whole()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var random = new Random(7);
        var paragraphs = Enumerable.Range(0, 3000).Select(n => $"The clerk wrote {Convert.ToHexString(Bytes(random, 160))} in the long ledger, line {n}, and the harbour master signed for it before noon.").ToList();
        await newsroom.Uploads.GetBlobClient("long.txt").PutAsync("The whole ledger, printed for once\n\nBy Marta Quill\n\n" + string.Join("\n\n", paragraphs));
        await newsroom.DrainAsync();

        var article = await newsroom.GetAsync("articles/" + Assert.Single(await newsroom.ListAllAsync()).Text("id"));
        // Whether the first paragraph is a standfirst is the reader's business.
        Assert.Equal(paragraphs, new[] { article.Text("description"), article.Text("articleBody") }.OfType<string>().SelectMany(text => text.Split("\n\n")));
        Assert.True((await newsroom.RowsAsync("Articles", "body!")).Count > 1);
    }

    [Fact]
    public async Task A_bad_file_gets_a_reason_and_the_others_are_not_disturbed()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var binary = Bytes(new Random(3), 5000);
        await newsroom.UploadAsync("empty.txt", []);
        await newsroom.UploadAsync("random.bin", binary);
        await newsroom.UploadAsync("picture.txt", [0x89, .. "PNG\r\n\x1a\n"u8, .. binary]);
        await newsroom.UploadAsync("huge.txt", new byte[100 * 1024 * 1024]);
        await newsroom.UploadAsync("latin.txt", Encoding.Latin1.GetBytes(Stories.Short("Café señor Müller naïve à la carte", "übliche")));
        await newsroom.UploadAsync("broken-utf8.txt", [.. Encoding.UTF8.GetBytes(Stories.Short("Brücke über den Fluß gesperrt", "größere")), 0xC3, 0x28, (byte)'\n']);
        await newsroom.DrainAsync();

        Assert.Contains("0 bytes", await ReasonAsync("empty.txt"), StringComparison.Ordinal);
        Assert.Contains("not a kind of file", await ReasonAsync("random.bin"), StringComparison.Ordinal);
        Assert.Contains("PNG", await ReasonAsync("picture.txt"), StringComparison.Ordinal);
        Assert.Contains("32 MiB", await ReasonAsync("huge.txt"), StringComparison.Ordinal);
        var headlines = (await newsroom.ListAllAsync()).Select(article => article.Text("headline")).ToList();
        Assert.Equal(["Brücke über den Fluß gesperrt", "Café señor Müller naïve à la carte"], headlines.Order(StringComparer.Ordinal));
        Assert.Equal(4, (await newsroom.GetAsync("uploads?state=unread")).GetProperty("value").GetArrayLength());

        async Task<string> ReasonAsync(string name)
        {
            var receipt = (await newsroom.FindReceiptAsync(name))!.Value;
            Assert.Equal("refused", receipt.Text("state"));
            return receipt.Text("reason")!;
        }
    }

    [Theory]
    [InlineData("folder/sub folder/a story.txt")]
    [InlineData("ünïcödé/新聞.txt")]
    [InlineData("hash#tag?.txt")]
    [InlineData("percent%.txt")]
    [InlineData("percent%2Fslash.txt")]
    [InlineData("dots..inside..name.txt")]
    [InlineData("quote'and\"amp&.txt")]
    [InlineData("no extension")]
    public async Task Any_name_that_storage_takes_can_be_read_and_asked_for(string name) => await AssertReadAsync(name);

    [Fact]
    public async Task A_name_of_900_characters_can_be_read_and_asked_for() => await AssertReadAsync(new string('n', 896) + ".txt");

    async Task AssertReadAsync(string name)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient(name).PutAsync(Stories.Short("Lighthouse gets a new lamp", "first"));
        await newsroom.DrainAsync();
        Assert.Equal(name, Assert.Single(await newsroom.ListAllAsync()).Text("upload"));
        var receipt = await newsroom.GetAsync("uploads?name=" + Uri.EscapeDataString(name));
        Assert.Equal((name, "done"), (receipt.Text("name"), receipt.Text("state")));
        Assert.Equal(HttpStatusCode.OK, (await newsroom.Client.GetAsync("api/uploads/" + receipt.Text("id"), Stop)).StatusCode);
    }

    static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
