using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;
using NewsProcessor.SortedTables;
using Xunit;

namespace NewsProcessor.Tests.Scale;

/// <summary>A page costs what it costs in a small archive. Larger ones: see the verb "scale" of the benchmarks.</summary>
public sealed class ScaleTests
{
    const int Limit = 50;

    readonly FakeTimeProvider _clock = new(InventedArchive.Now);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_the_whole_list_and_of_one_source_cost_as_many_calls_in_10000_articles_as_in_1000()
    {
        var (small, large) = (Walk(1000), Walk(10_000));
        foreach (var query in new[] { ArchiveQuery.NoFilter, ArchiveQuery.OneFilter })
        {
            var few = await small.PagesAsync(query.Query, Limit).Take(3).ToListAsync(Stop);
            var many = await large.PagesAsync(query.Query, Limit).Take(40).ToListAsync(Stop);
            Assert.Equal(3, few.Count);
            Assert.All(few.Concat(many), page => Assert.Equal(Limit, page.Items.Count));
            Assert.All(few.Concat(many), page => Assert.InRange(page.Cost.Calls, few[0].Cost.Calls - 1, few[0].Cost.Calls + 1));
        }
    }

    [Fact]
    public async Task Every_query_walks_through_exactly_its_articles()
    {
        const int size = 1000;
        var walk = Walk(size);
        var all = Enumerable.Range(0, size).Select(number => ArticleSummary.Of(InventedArchive.Of(number, size))).ToList();
        foreach (var query in ArchiveQuery.All)
        {
            var pages = await walk.PagesAsync(query.Query with { From = null, Before = null }, Limit).ToListAsync(Stop);
            var expected = all.Where(summary => query.Query.Holds(summary, InventedArchive.Now)).Select(summary => summary.Id);
            Assert.Equal(expected, pages.SelectMany(page => page.Items).Select(item => item.Id));
            Assert.All(pages, page => Assert.InRange(page.Cost.Calls, 1, SearchLimits.Usual.Calls + 16));
        }
    }

    [Fact]
    public async Task The_rows_loaded_in_bulk_are_those_that_storing_writes()
    {
        const int size = 40;
        var stored = new SortedStorage(_clock);
        var tables = new NewsTables(stored.Tables());
        await tables.CreateAsync(Stop);
        var index = new ArticleIndex(tables, new Facets(tables, _clock));
        var changes = new ChangeLog(tables, new Retention(), _clock);
        var store = new ArticleStore(tables, index, new ArticleClusters(tables, index, changes), changes);
        for (var number = 0; number < size; number++)
            await store.PutAsync(InventedArchive.Of(number, size), Stop);
        var (loaded, _) = ArchiveRows.Load(size, _clock);
        foreach (var table in new[] { "ArticleList", "ArticleIndex" })
            Assert.Equal(await RowsAsync(stored, table), await RowsAsync(loaded, table));
    }

    ArchiveWalk Walk(int size) => new(ArchiveRows.Load(size, _clock).Storage, _clock);

    static async Task<List<string>> RowsAsync(SortedStorage storage, string table) =>
        await storage.Tables().GetTableClient(table).QueryAsync<TableEntity>(row => row.PartitionKey != Facets.NamesPartition, cancellationToken: Stop)
            .Select(row => $"{row.PartitionKey} {row.RowKey} {row.GetString("Summary")}").ToListAsync(Stop);
}
