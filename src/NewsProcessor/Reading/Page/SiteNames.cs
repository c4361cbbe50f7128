using AngleSharp.Dom;

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
        foreach (var heading in facts.Page.Headings.Where(heading => LeadsHome(heading.Element)))
            Add(ElementText.Of(heading.Element));
    }

    /// <summary>Whether the text is a name of the site, with or without the ending of its address.</summary>
    public bool Has(string text) => _names.Contains(Key(text));

    /// <summary>Whether a heading is nothing but a link to the site's first page, as blogs head each of theirs.</summary>
    static bool LeadsHome(IElement heading) =>
        heading.QuerySelector("a[href]") is { } link && link.TextContent.Trim().Length >= heading.TextContent.Trim().Length
        && (link.GetAttribute("rel") is "home" || IsHome(link.GetAttribute("href")!.Trim()));

    static bool IsHome(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery is "/"
        : address.Trim('.', '/') is "" or "index.html" or "index.htm" or "index.php";

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
