using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles;

/// <summary>Lists the articles that a query asks for, newest first.</summary>
public sealed class ArticleListing(NewsTables tables, ArticleClusters clusters, TimeProvider clock, SearchLimits limits)
{
    /// <summary>
    /// A page that starts after a position, or at this moment: what is dated or embargoed later shows itself when its time comes.
    /// A page that cost all it may is short, or empty, and leads on from where it stopped.
    /// </summary>
    public Task<Page<ArticleSummary>> ListAsync(ArticleQuery query, int limit, ListPosition? after, CancellationToken cancellation) =>
        Telemetry.ListDuration.TimedAsync(() => ListAsync(query, limit, SearchWindow.Of(query, clock.GetUtcNow(), after), cancellation));

    async Task<Page<ArticleSummary>> ListAsync(ArticleQuery query, int limit, SearchWindow window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (window.IsEmpty)
            return new([], null);
        var budget = new SearchBudget(limits, clock, cancellation);
        var source = Source(query, shown => new SearchSources(tables, shown, window, budget, limit));
        var page = await new SearchPage(tables, source, budget, limit, summary => query.Holds(summary, now)).FillAsync(window.Start);
        return query.CollapsesClusters ? await CollapsedAsync(page, query, now, cancellation) : page;
    }

    /// <summary>The stories of a source under one headline, newest first, those under embargo included: at most <paramref name="limit"/>.</summary>
    /// <param name="headline">Compared word by word, case and diacritics aside.</param>
    /// <param name="source">A publisher or agency.</param>
    /// <param name="from">Sort times from here on.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async Task<IReadOnlyList<ArticleSummary>> HeadlinedAsync(string headline, string source, DateTimeOffset from, int limit, CancellationToken cancellation)
    {
        var words = SearchWords.Of(headline);
        var asked = words.Where(word => !CommonWordTable.Holds(word)).Distinct().Select(word => new InList(new(ListName.Word, word)));
        var query = new ArticleQuery
        {
            Conditions = [new InList(new(ListName.Source, SearchWords.Name(source))), .. asked, new Phrase(words, InHeadline: true)],
            Statuses = [PubStatus.Usable, PubStatus.Canceled],
            From = from,
        };
        var found = await ListAsync(query, limit, SearchWindow.Of(query, DateTimeOffset.MaxValue, null), cancellation);
        return [.. found.Items.Where(summary => SearchWords.Of(summary.Headline).Count == words.Count)];
    }

    /// <summary>Whether a cursor's position can be one of a list of articles.</summary>
    public static bool HasPlace(ListPosition position) => SearchWindow.IsPlace(position);

    /// <summary>Without the articles whose story a newer answer carries: such a page is short. Costs one query an article that has a cluster, and a look at each of its members.</summary>
    async Task<Page<ArticleSummary>> CollapsedAsync(Page<ArticleSummary> page, ArticleQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        var window = SearchWindow.Of(query, now, null);
        var shown = await Task.WhenAll(page.Items.Select(async item =>
        {
            if (item.ClusterId is not { } cluster)
                return item;
            var members = (await clusters.MembersAsync(cluster, window, cancellation)).Where(member => query.Holds(member, now)).ToList();
            return members is [var newest, ..] && newest.Id != item.Id
                ? null
                : item with { AlsoCarriedBy = [.. members.Where(member => member.Id != item.Id).Select(member => new AlsoCarried(member.Id, member.Publisher ?? (member.InfoSources is [var agency, ..] ? agency : null), member.Headline))] };
        }));
        return page with { Items = [.. shown.OfType<ArticleSummary>()] };
    }

    static PostingSource Source(ArticleQuery query, Func<bool, SearchSources> side) => (query.AsksShown, query.AsksHidden) switch
    {
        (true, false) => side(true).Of(query.Sought(true)),
        (false, true) => side(false).Of(query.Sought(false)),
        _ => new Union([side(true).Of(query.Sought(true)), side(false).Of(query.Sought(false))]),
    };
}
