using NewsProcessor.Articles.Search;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>Search follows what becomes of an article.</summary>
public sealed class ChangeTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_changed_article_is_found_by_its_new_words_and_leaves_the_postings_of_its_old_ones()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var blob = newsroom.Uploads.GetBlobClient("story.html");
        await blob.PutAsync(Stories.Page("Harbour opens early", "first", "2024-03-01T09:00:00Z"));
        await newsroom.DrainAsync();
        var id = Assert.Single(await newsroom.ListAllAsync(query: "&q=opens")).Text("id")!;
        await blob.PutAsync(Stories.Page("Harbour closes late", "second", "2024-03-02T09:00:00Z"));
        await newsroom.DrainAsync();

        Assert.Empty(await newsroom.ListAllAsync(query: "&q=opens"));
        Assert.Equal(id, Assert.Single(await newsroom.ListAllAsync(query: "&q=harbour closes")).Text("id"));
        var postings = (await newsroom.RowsAsync("ArticleIndex", "w")).FindAll(row => row.RowKey.EndsWith(id, StringComparison.Ordinal));
        Assert.DoesNotContain(postings, row => row.RowKey.StartsWith(new ListName(ListName.Word, "opens").Key(shown: true), StringComparison.Ordinal));
        Assert.Single(postings.Select(row => row.RowKey.Split('!')[1]).Distinct());
    }

    [Fact]
    public async Task A_killed_article_stands_in_none_of_the_lists_that_readers_see()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("1.json").PutAsync(Item("usable", 1));
        await newsroom.DrainAsync();
        Assert.Single(await newsroom.ListAllAsync(query: "&q=mayor"));
        await newsroom.Uploads.GetBlobClient("2.json").PutAsync(Item("canceled", 2));
        await newsroom.DrainAsync();

        Assert.Empty(await newsroom.ListAllAsync(query: "&q=mayor"));
        Assert.Single(await newsroom.ListAllAsync(query: "&q=mayor&status=canceled"));
        Assert.All((await newsroom.RowsAsync("ArticleIndex", "")).FindAll(row => row.PartitionKey.Length == 1), row => Assert.True(char.IsAsciiLetterUpper(row.RowKey[0])));
        Assert.StartsWith("x", Assert.Single(await newsroom.RowsAsync("ArticleList", "")).PartitionKey, StringComparison.Ordinal);
    }

    static string Item(string status, int version) => $$"""
        { "uri": "urn:news.example:story", "version": "{{version}}", "versioncreated": "2024-01-02T0{{version}}:00:00Z", "type": "text", "pubstatus": "{{status}}", "language": "en",
          "headline": "Mayor resigns", "body_text": "The clerk read the statement aloud in the town hall at noon.\n\nNobody asked a question." }
        """;
}
