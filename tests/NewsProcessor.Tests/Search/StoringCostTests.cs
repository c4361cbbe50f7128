using System.Globalization;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;
using NewsProcessor.SortedTables;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>What storing an article costs in storage calls.</summary>
public sealed class StoringCostTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_article_in_bulk_costs_at_most_16_calls_and_a_known_one_no_more_than_a_look()
    {
        var storage = new SortedStorage(TimeProvider.System);
        var store = await StoreAsync(storage);
        for (var number = 0; number < 10; number++)
            await store.PutAsync(Story(number, 1), Stop);
        storage.Traffic.Take();
        for (var number = 10; number < 30; number++)
            await store.PutAsync(Story(number, 1), Stop);
        Assert.InRange(Calls(storage), 20 * 10, 20 * 16);

        await store.PutAsync(Story(5, 1), Stop);
        storage.Traffic.Take();
        await store.PutAsync(Story(6, 1), Stop);
        Assert.Equal(1, Calls(storage));
        await store.PutAsync(Story(7, hour: 2), Stop);
        Assert.InRange(Calls(storage), 1, 3);
    }

    static async Task<ArticleStore> StoreAsync(SortedStorage storage)
    {
        var tables = new NewsTables(storage.Tables());
        await tables.CreateAsync(Stop);
        var index = new ArticleIndex(tables, new Facets(tables, TimeProvider.System));
        var changes = new ChangeLog(tables, new Retention(), TimeProvider.System);
        return new(tables, index, new ArticleClusters(tables, index, changes), changes);
    }

    static int Calls(SortedStorage storage) => storage.Traffic.Take().Values.Sum(cost => cost.Calls);

    /// <summary>A story without a date, so that it stands where it was received.</summary>
    static Article Story(int number, int hour) => new()
    {
        Id = ArticleId.Of(null, $"https://news.example/{number}"),
        Uri = $"https://news.example/{number}",
        UriSource = UriSource.Url,
        Headline = $"Harbour report {number} lists ships, cranes and weather of the week",
        Description = "The office gave a copy to everybody who asked for one at the counter this morning, and kept two.",
        Authors = [new($"Reporter {number % 5}")],
        Publisher = new("Harbour Post"),
        Keywords = ["ships", "weather"],
        InLanguage = "en",
        Simhash = ((ulong)(number + 1) * 0x9E3779B97F4A7C15).ToString("x16", CultureInfo.InvariantCulture),
        LeadSketch = ((UInt128)(number + 1) * 0x9E3779B97F4A7C15 * 0xBF58476D1CE4E5B9).ToString("x32", CultureInfo.InvariantCulture),
        Source = new() { Upload = "feed.xml", Sha256 = $"{hour}", Format = "rss", ReceivedAt = new DateTimeOffset(2024, 1, 1, hour, 0, 0, TimeSpan.Zero) },
    };
}
