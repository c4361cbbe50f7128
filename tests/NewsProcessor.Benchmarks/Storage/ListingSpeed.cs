using System.Diagnostics;
using Azure.Data.Tables;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>A page of a list beside the same storage calls made by the SDK alone, in turns, on Azurite.</summary>
static class ListingSpeed
{
    const int Limit = 50;
    const int Rounds = 5;
    const int PagesARound = 4;

    static readonly (string Name, ArticleQuery Query)[] _queries =
    [
        ("no filter", ArticleQuery.Everything),
        ("one filter", Where(ArticleField.Is("source", ["Paper 0"]))),
        ("three filters", Where(ArticleField.Is("source", ["Paper 0"]), ArticleField.Is("language", ["en"]), ArticleField.Is("section", ["Section 3"]))),
        ("a rare word", Where(Words(InventedArticles.Word(2000)))),
        ("two common words", Where(Words(InventedArticles.Word(3) + " " + InventedArticles.Word(5)))),
        ("a phrase", Where(Words($"\"{InventedArticles.Word(1)} {InventedArticles.Word(0)}\""))),
        ("word NOT word", Where(Words($"{InventedArticles.Word(8)} -{InventedArticles.Word(1)}"))),
        ("word, source, dates", Where(Words(InventedArticles.Word(4)), ArticleField.Is("source", ["Paper 1"])) with { From = DateTimeOffset.Parse("2024-01-02Z", null), Before = DateTimeOffset.Parse("2024-01-20Z", null) }),
    ];

    public static async Task PrintAsync()
    {
        await using var storage = await BenchmarkStore.StartAsync();
        var account = storage.NewAccount();
        var store = await BenchmarkStore.StoreAsync(new(storage.Client(account)));
        var filled = 0;
        foreach (var size in new[] { 1000, 3000 })
        {
            await BenchmarkStore.FillAsync(store, filled, filled = size);
            Console.WriteLine($"{size} articles, pages of {Limit}; median of {Rounds} rounds of {PagesARound} pages, in turns");
            Console.WriteLine("query                 calls  steps  found  ours ms  bare ms  ratio");
            foreach (var (name, query) in _queries)
                await PrintAsync(storage, account, name, query);
        }
    }

    static async Task PrintAsync(BenchmarkStore storage, string account, string name, ArticleQuery query)
    {
        var recorded = Listing(storage.Client(account, recorded: true));
        var (listing, bare) = (Listing(storage.Client(account)), storage.Client(account));
        await recorded.ListAsync(query, Limit, null, CancellationToken.None);
        storage.Calls.Take();
        var found = (await recorded.ListAsync(query, Limit, null, CancellationToken.None)).Items.Count;
        var steps = storage.Calls.Take();
        var reads = BareReads.Of(steps);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (one, other) = (await TimeAsync(() => listing.ListAsync(query, Limit, null, CancellationToken.None)), await TimeAsync(() => BareReads.RunAsync(bare, reads)));
            if (round >= 0)
                (ours, theirs) = ([.. ours, one], [.. theirs, other]);
        }
        var (our, their) = (ours.Order().ElementAt(Rounds / 2), theirs.Order().ElementAt(Rounds / 2));
        Console.WriteLine($"{name,-20}  {steps.Sum(step => step.Count),5}  {steps.Count,5}  {found,5}  {our,7:F1}  {their,7:F1}  {our / their,5:F2}");
    }

    static ArticleListing Listing(TableServiceClient client)
    {
        var tables = new NewsTables(client);
        var clusters = new ArticleClusters(tables, new ArticleIndex(tables, new Facets(tables, TimeProvider.System)), new ChangeLog(tables, new Retention(), TimeProvider.System));
        return new(tables, clusters, TimeProvider.System, SearchLimits.Usual);
    }

    /// <summary>Milliseconds a page.</summary>
    static async Task<double> TimeAsync(Func<Task> page)
    {
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < PagesARound; n++)
            await page();
        return watch.Elapsed.TotalMilliseconds / PagesARound;
    }

    static ArticleQuery Where(params Condition[] conditions) => new() { Conditions = conditions };

    static Condition Words(string line) => QuerySyntax.Parse(line).Condition!;
}
