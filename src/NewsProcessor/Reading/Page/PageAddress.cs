namespace NewsProcessor.Reading.Page;

/// <summary>The page's own address, and what its links point at.</summary>
sealed class PageAddress
{
    readonly Uri? _base;

    public PageAddress(PageFacts facts)
    {
        Canonical = Claims(facts).FirstOrDefault(claim => IsArticle(claim.Value));
        _base = Absolute(facts.Page.BaseAddress) ?? Absolute(Canonical?.Value) ?? Claims(facts).Select(claim => Absolute(claim.Value)).FirstOrDefault(uri => uri is not null);
    }

    /// <summary>The canonical address: absolute, http or https, of a page rather than of the whole site; null where the page names none.</summary>
    public Said? Canonical { get; }

    public string? Host => _base?.Host;

    /// <summary>The host's label that its owner chose: "gazette" of www.gazette.co.uk.</summary>
    public string? Label => Host?.Split('.') is { Length: > 1 } labels ? labels.Length > 2 && _registries.Contains(labels[^2]) ? labels[^3] : labels[^2] : null;

    /// <summary>Second-level labels under which countries register names.</summary>
    static readonly string[] _registries = ["co", "com", "net", "org", "or", "ne", "gov", "gob", "gouv", "go", "ac", "edu", "info", "in", "web"];

    /// <summary>An absolute http or https address, or null.</summary>
    public string? Resolve(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        return Uri.TryCreate(link.Trim(), UriKind.Absolute, out var whole) && IsWeb(whole) ? whole.AbsoluteUri
            : _base is not null && Uri.TryCreate(_base, link.Trim(), out var joined) && IsWeb(joined) ? joined.AbsoluteUri : null;
    }

    static IEnumerable<Said> Claims(PageFacts facts)
    {
        foreach (var link in facts.Page.HeadLinks)
        {
            if ("canonical".Equals(link.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase) && link.GetAttribute("href") is { } href)
                yield return new(href.Trim(), "link canonical");
        }
        if (facts.Meta.First("og:url") is { } og)
            yield return new(og, "og:url");
        foreach (var property in (string[])["mainEntityOfPage", "url", "@id"])
        {
            if (facts.Json.Text(facts.Json.Article, property) is { } url)
                yield return new(url, "JSON-LD");
        }
    }

    static bool IsArticle(string address) => Absolute(address) is { } uri && (uri.AbsolutePath.Trim('/').Length > 0 || uri.Query.Length > 1);

    static Uri? Absolute(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsWeb(uri) ? uri : null;

    static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
