namespace NewsProcessor.Articles.Search;

/// <summary>One page of answers. A posting is a hint: it counts if its article stands in the list at exactly its place and is what the query asks for.</summary>
/// <param name="tables">Where the list is.</param>
/// <param name="source">What to look at.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="limit">Articles.</param>
/// <param name="holds">Whether an article is an answer.</param>
sealed class SearchPage(NewsTables tables, PostingSource source, SearchBudget budget, int limit, Func<ArticleSummary, bool> holds)
{
    /// <summary>Candidates looked at side by side.</summary>
    const int LooksAtOnce = 16;

    readonly List<ArticleSummary> _items = new(limit);
    string _afterLast = "";
    int _looks;

    /// <param name="start">Where to begin.</param>
    public async Task<Page<ArticleSummary>> FillAsync(string start)
    {
        for (var place = start; ;)
        {
            var (some, known) = await GatherAsync(place);
            if (await LookAsync(some, isFirst: place == start) is not { } looked)
                return new(_items, new("", some[0].Key));
            if (Take(some, looked))
                return new(_items, new("", _afterLast));
            if (known && source.Head is null)
                return new(_items, null);
            place = known ? some[^1].Next : source.Place;
            if (!known && place != start)
                return new(_items, new("", place));
            if (!known)
                budget.Renew();
        }
    }

    /// <summary>The next candidates, as many as will do if they turn out as those before; false with them when the budget ended.</summary>
    async Task<(List<Posting> Some, bool Known)> GatherAsync(string place)
    {
        var some = new List<Posting>(LooksAtOnce);
        var missing = limit + 1 - _items.Count;
        var wanted = Math.Clamp((missing * (_looks + 1) + _items.Count) / (_items.Count + 1), 1, LooksAtOnce);
        while (some.Count < wanted)
        {
            if (!await source.SeekAsync(some is [] ? place : some[^1].Next))
                return (some, false);
            if (source.Head is not { } head)
                break;
            some.Add(head);
        }
        return (some, true);
    }

    /// <summary>What stands in the list at the candidates' places: null for nothing that answers; null altogether when the budget ended, unless these are the first: every page gets on.</summary>
    async Task<ArticleSummary?[]?> LookAsync(List<Posting> some, bool isFirst)
    {
        if (some.Count(posting => posting.Summary is null) is > 0 and var calls && !budget.TrySpend(calls) && !isFirst)
            return null;
        _looks += some.Count;
        return await Task.WhenAll(some.Select(SummaryAsync));
    }

    async Task<ArticleSummary?> SummaryAsync(Posting posting)
    {
        var summary = posting.Summary;
        if (summary is null && await tables.ArticleList.FindAsync(IndexKey.ListPartition(posting.Key[..19], posting.Shown), posting.Key, budget.Cancellation) is { } row)
            summary = ListScan.SummaryOf(row);
        return summary is not null && holds(summary) ? summary : null;
    }

    /// <summary>Adds the answers; true when there is one more than asked for, which shows that there is a next page.</summary>
    bool Take(List<Posting> some, ArticleSummary?[] looked)
    {
        foreach (var (posting, summary) in some.Zip(looked))
        {
            if (summary is null)
                continue;
            if (_items.Count == limit)
                return true;
            _items.Add(summary);
            _afterLast = posting.Next;
        }
        return false;
    }
}
