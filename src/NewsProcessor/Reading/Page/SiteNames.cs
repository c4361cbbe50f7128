namespace NewsProcessor.Reading.Page;

/// <summary>The names that the page's site goes by, so that none of them is taken for a headline or a person.</summary>
sealed class SiteNames
{
    readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public SiteNames(PageFacts facts)
    {
        Add(facts.Meta.First("og:site_name"));
        Add(facts.Meta.First("application-name"));
        Add(facts.Json.Text(facts.Json.Article, "publisher"));
        foreach (var owner in facts.Json.OfType("WebSite").Take(20))
            Add(facts.Json.Text(owner, "name"));
        if (facts.Address.Host is { } host)
        {
            Add(host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host);
            Add(facts.Address.Label);
        }
    }

    /// <summary>Whether the text is a name of the site, with or without the ending of its address.</summary>
    public bool Has(string text) => _names.Contains(Key(text));

    void Add(string? name)
    {
        if (name is not { Length: > 1 and < 80 })
            return;
        _names.Add(Key(name));
        if (name.LastIndexOf('.') is > 1 and var dot && !name.Contains(' ', StringComparison.Ordinal))
            _names.Add(Key(name[..dot]));
    }

    static string Key(string text) => PlainWords.Key(text).Replace(" ", "", StringComparison.Ordinal);
}
