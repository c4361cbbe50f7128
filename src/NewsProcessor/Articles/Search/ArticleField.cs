namespace NewsProcessor.Articles.Search;

/// <summary>The fields that lists can be narrowed down by.</summary>
public static class ArticleField
{
    static readonly Dictionary<string, char> _kinds = new(StringComparer.Ordinal)
    {
        ["source"] = ListName.Source,
        ["author"] = ListName.Author,
        ["language"] = ListName.Language,
        ["section"] = ListName.Section,
        ["keyword"] = ListName.Keyword,
        ["upload"] = ListName.Upload,
        ["cluster"] = ListName.Cluster,
        ["uri"] = ListName.Address,
        ["url"] = ListName.Address,
    };

    /// <summary>Their names, as queries write them.</summary>
    public static IReadOnlyCollection<string> Names => _kinds.Keys;

    /// <summary>Articles of any of some values; case and diacritics do not count, but in the names of uploads and clusters, and in addresses.</summary>
    /// <param name="field">One of <see cref="Names"/>.</param>
    /// <param name="values">One or more.</param>
    public static Condition Is(string field, IEnumerable<string> values) => new AnyOf([.. values.Select(value => new InList(Name(_kinds[field], value)))]);

    internal static char Kind(string field) => _kinds[field];

    static ListName Name(char kind, string value) => new(kind, kind switch
    {
        ListName.Language => value.Trim().ToLowerInvariant(),
        ListName.Upload or ListName.Cluster or ListName.Address => value,
        _ => SearchWords.Name(value),
    });
}
