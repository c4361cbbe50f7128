using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;
using NewsProcessor.SortedTables;

namespace NewsProcessor.Tests.Scale;

/// <summary>One page and its price.</summary>
/// <param name="Number">From one.</param>
/// <param name="Items">What it shows.</param>
/// <param name="IsLast">Nothing comes after it.</param>
/// <param name="Cost">Storage calls and rows.</param>
sealed record ArchivePage(int Number, IReadOnlyList<ArticleSummary> Items, bool IsLast, Cost Cost);

/// <summary>Asks for page after page, as clients follow the links. Time stands still, so that calls alone end a page early.</summary>
sealed class ArchiveWalk(SortedStorage storage, TimeProvider clock)
{
    readonly ArticleListing _listing = Listing(new(storage.Tables()), clock);

    static ArticleListing Listing(NewsTables tables, TimeProvider clock) =>
        new(tables, new ArticleClusters(tables, new ArticleIndex(tables, new Facets(tables, clock)), new ChangeLog(tables, new Retention(), clock)), clock, SearchLimits.Usual);

    public async IAsyncEnumerable<ArchivePage> PagesAsync(ArticleQuery query, int limit)
    {
        ListPosition? after = null;
        for (var number = 1; number == 1 || after is not null; number++)
        {
            storage.Traffic.Take();
            var page = await _listing.ListAsync(query, limit, after, CancellationToken.None);
            after = page.Next;
            yield return new(number, page.Items, after is null, storage.Traffic.Take().Values.Aggregate((one, other) => one + other));
        }
    }
}
