using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles;

/// <summary>Lists the articles that a query asks for, newest first.</summary>
public sealed class ArticleListing(NewsTables tables, TimeProvider clock, SearchLimits limits)
{
    /// <summary>
    /// A page that starts after a position, or at this moment: what is dated or embargoed later shows itself when its time comes.
    /// A page that cost all it may is short, or empty, and leads on from where it stopped.
    /// </summary>
    public Task<Page<ArticleSummary>> ListAsync(ArticleQuery query, int limit, ListPosition? after, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var window = SearchWindow.Of(query, now, after);
        if (window.IsEmpty)
            return Task.FromResult(new Page<ArticleSummary>([], null));
        var budget = new SearchBudget(limits, clock, cancellation);
        var source = Source(query, shown => new SearchSources(tables, shown, window, budget, limit));
        return new SearchPage(tables, source, budget, limit, summary => query.Holds(summary, now)).FillAsync(window.Start);
    }

    /// <summary>Whether a cursor's position can be one of a list of articles.</summary>
    public static bool HasPlace(ListPosition position) => SearchWindow.IsPlace(position);

    static PostingSource Source(ArticleQuery query, Func<bool, SearchSources> side) => (query.AsksShown, query.AsksHidden) switch
    {
        (true, false) => side(true).Of(query.Sought(true)),
        (false, true) => side(false).Of(query.Sought(false)),
        _ => new Union([side(true).Of(query.Sought(true)), side(false).Of(query.Sought(false))]),
    };
}
