using System.Diagnostics;
using NewsProcessor.Articles;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>Storing new articles beside the same writes made by the SDK alone, in turns, on Azurite: operations, steps, articles a second.</summary>
static class IngestSpeed
{
    const int Rounds = 5;
    const int ArticlesARound = 120;
    const int AtOnce = 4;

    public static async Task PrintAsync()
    {
        await using var storage = await BenchmarkStore.StartAsync();
        await PrintOperationsAsync(storage);
        var (ours, bare) = (new NewsTables(storage.Client(storage.NewAccount())), new NewsTables(storage.Client(storage.NewAccount())));
        var store = await BenchmarkStore.StoreAsync(ours);
        await bare.CreateAsync(CancellationToken.None);
        var (one, other, written) = (new List<double>(), new List<double>(), new HashSet<string>());
        for (var round = -1; round < Rounds; round++)
        {
            var articles = Enumerable.Range((round + 1) * ArticlesARound, ArticlesARound).Select(InventedArticles.Of).ToList();
            var ready = articles.Select(article => new BareIngest(article, written)).ToList();
            var our = await RateAsync(articles, article => store.PutAsync(article, CancellationToken.None));
            var their = await RateAsync(ready, article => article.RunAsync(bare));
            if (round >= 0)
                (one, other) = ([.. one, our], [.. other, their]);
        }
        var (rate, floor) = (one.Order().ElementAt(Rounds / 2), other.Order().ElementAt(Rounds / 2));
        Console.WriteLine($"articles a second, {AtOnce} at once, median of {Rounds} rounds of {ArticlesARound} in turns: ours {rate:F1}, bare SDK {floor:F1}, ratio {rate / floor:F2}");
    }

    /// <summary>One article after another, in bulk, the first few left out: what this process has to learn of a new store.</summary>
    static async Task PrintOperationsAsync(BenchmarkStore storage)
    {
        var store = await BenchmarkStore.StoreAsync(new(storage.Client(storage.NewAccount(), recorded: true)));
        var (calls, steps) = (new List<int>(), new List<int>());
        for (var number = 0; number < 120; number++)
        {
            storage.Calls.Take();
            await store.PutAsync(InventedArticles.Of(number), CancellationToken.None);
            var made = storage.Calls.Take();
            if (number >= 20)
                (calls, steps) = ([.. calls, made.Sum(step => step.Count)], [.. steps, made.Count]);
        }
        Console.WriteLine($"storage operations a new article in bulk: {calls.Average():F1} on average, {calls.Max()} at most, in {steps.Average():F1} steps one after another");
        await store.PutAsync(InventedArticles.Of(0), CancellationToken.None);
        storage.Calls.Take();
        await store.PutAsync(InventedArticles.Of(0), CancellationToken.None);
        Console.WriteLine($"the same article again: {storage.Calls.Take().Sum(step => step.Count)}");
    }

    /// <summary>Articles a second.</summary>
    static async Task<double> RateAsync<T>(IReadOnlyList<T> articles, Func<T, Task> store)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(articles, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (article, _) => await store(article));
        return articles.Count / watch.Elapsed.TotalSeconds;
    }
}
