namespace NewsProcessor.Articles.Search;

/// <summary>Which articles to look at for a condition: perhaps too many, never too few.</summary>
sealed class SearchSources(NewsTables tables, bool shown, SearchWindow window, SearchBudget budget, int limit)
{
    /// <summary>Rows of the first page of each posting list: one more than asked for shows whether there is a next page.</summary>
    readonly int _top = Math.Max(32, limit + 1);

    /// <summary>Rows a page where each is looked at and some are dropped.</summary>
    const int ScannedRows = 250;

    public PostingSource Of(IReadOnlyList<Condition> all) =>
        AllOf(all) ?? new ListScan(tables.ArticleList, shown, window, budget, all is [] ? limit + 1 : Math.Max(limit + 1, ScannedRows));

    /// <summary>Null where posting lists can't tell.</summary>
    PostingSource? Of(Condition condition) => condition switch
    {
        InList { List: var list } => IsPosted(list) ? Posted(list) : null,
        Phrase { Words: var words } => AllOf([.. words.Select(word => new InList(new(ListName.Word, word)))]),
        AllOf { Parts: var parts } => AllOf(parts),
        AnyOf { Parts: var parts } => AnyOf(parts),
        _ => null,
    };

    PostingSource? AllOf(IEnumerable<Condition> parts)
    {
        var all = parts.SelectMany(Parts).Distinct().ToList();
        var sources = all.Select(Of).OfType<PostingSource>().ToList();
        var excluded = all.OfType<Not>().SelectMany(Excluded).Where(IsPosted).Select(Posted).ToList<PostingSource>();
        return sources switch
        {
            [] => null,
            [var only] when excluded is [] => only,
            _ => new Intersection(sources, excluded),
        };
    }

    PostingSource? AnyOf(IReadOnlyList<Condition> parts)
    {
        var sources = parts.Distinct().Select(Of).OfType<PostingSource>().ToList();
        return sources.Count < parts.Distinct().Count() ? null : sources is [var only] ? only : new Union(sources);
    }

    static IEnumerable<Condition> Parts(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Parts) : [condition];

    static IEnumerable<ListName> Excluded(Not not) => not.Part switch
    {
        InList list => [list.List],
        AnyOf any => any.Parts.OfType<InList>().Select(list => list.List),
        _ => [],
    };

    static bool IsPosted(ListName list) => list.Kind is not ListName.Word || (!CommonWordTable.Holds(list.Name) && !SearchWords.IsLone(list.Name));

    PostingList Posted(ListName list) => new(tables.ArticleIndex, list.Key(shown), shown, window, budget, _top);
}
