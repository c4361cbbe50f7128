using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Scale;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>What a page of a list costs in archives of growing size: storage calls and rows transferred, on tables in memory.</summary>
static class ListingScale
{
    const int Limit = 50;

    /// <summary>Walks end at this page.</summary>
    const int LastPage = 100;

    public static async Task PrintAsync(IEnumerable<int> sizes)
    {
        var clock = new FakeTimeProvider(InventedArchive.Now);
        foreach (var size in sizes)
        {
            var began = TimeProvider.System.GetTimestamp();
            var (storage, postings) = ArchiveRows.Load(size, clock);
            Console.WriteLine($"\n{size} articles with {(double)postings / size:F1} postings each, loaded in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s, {GC.GetTotalMemory(false) / 1e9:F1} GB; pages of {Limit}");
            Console.WriteLine("query                    page  found  calls   rows   page  found  calls    rows  most calls of a page");
            var walk = new ArchiveWalk(storage, clock);
            foreach (var query in ArchiveQuery.All)
                await PrintAsync(walk, query);
        }
    }

    /// <summary>The first page and the 100th, or the last before it.</summary>
    static async Task PrintAsync(ArchiveWalk walk, ArchiveQuery query)
    {
        ArchivePage? first = null, last = null;
        var most = 0;
        await foreach (var page in walk.PagesAsync(query.Query, Limit).Take(LastPage))
        {
            (first, last) = (first ?? page, page);
            most = Math.Max(most, page.Cost.Calls);
        }
        Console.WriteLine($"{query.Name,-23}  {Words(first!)}  {Words(last!)}  {most,5}");
    }

    /// <summary>A star after what was found: more may come; a page with fewer than asked for was cut short.</summary>
    static string Words(ArchivePage page) =>
        string.Create(CultureInfo.InvariantCulture, $"{page.Number,4}  {page.Items.Count,4}{(page.IsLast ? ' ' : '*')}  {page.Cost.Calls,5}  {page.Cost.Rows,6}");
}
