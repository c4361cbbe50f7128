using Azure.Core;
using Azure.Data.Tables;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>The app's own classes on an Azurite of their own, with a recorder in the pipeline.</summary>
sealed class BenchmarkStore : IAsyncDisposable
{
    const string Key = "a2V5IG9mIGEgYmVuY2htYXJr";
    const int PutsAtOnce = 8;

    readonly AzuriteProcess _azurite;
    readonly string _folder;
    int _accounts;

    BenchmarkStore(AzuriteProcess azurite, string folder) => (_azurite, _folder) = (azurite, folder);

    public CallRecorder Calls { get; } = new();

    public static async Task<BenchmarkStore> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var accounts = string.Join(';', Enumerable.Range(0, 20).Select(number => $"bench{number}:{Key}"));
        return new(await AzuriteProcess.StartAsync(folder, AzuritePorts.Free, accounts, TextWriter.Null, CancellationToken.None), folder);
    }

    /// <summary>An empty account.</summary>
    public string NewAccount() => _azurite.Ports.ConnectionString($"bench{_accounts++}", Key);

    public TableServiceClient Client(string account, bool recorded = false)
    {
        var options = new TableClientOptions();
        if (recorded)
            options.AddPolicy(Calls, HttpPipelinePosition.PerCall);
        return new(account, options);
    }

    public static async Task<ArticleStore> StoreAsync(NewsTables tables)
    {
        await tables.CreateAsync(CancellationToken.None);
        var index = new ArticleIndex(tables, new Facets(tables, TimeProvider.System));
        var changes = new ChangeLog(tables, new Retention(), TimeProvider.System);
        return new(tables, index, new ArticleClusters(tables, index, changes), changes);
    }

    /// <summary>Stores articles by number, several side by side.</summary>
    public static Task FillAsync(ArticleStore store, int from, int to) =>
        Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = PutsAtOnce }, async (number, cancellation) => await store.PutAsync(InventedArticles.Of(number), cancellation));

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
