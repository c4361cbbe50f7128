using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>The publication's name, without the ending of its web address.</summary>
static class PagePublisher
{
    static readonly string[] _separators = [" | ", " - ", " – ", " — "];

    public static Said? Of(PageFacts facts) => Claims(facts).Select(claim => claim with { Value = Name(claim.Value) }).FirstOrDefault(claim => claim.Value.Length is > 1 and < 80);

    /// <summary>Forms of companies: a name with one is the owner's rather than the publication's.</summary>
    static readonly string[] _companyForms = ["AG", "GmbH", "KG", "eG", "A/S", "AS", "AB", "S.L.", "S.A.", "S.p.A.", "Ltd", "Ltd.", "Limited", "Inc", "Inc.", "LLC", "B.V.", "Oy", "Corp.", "A.Ş."];

    static IEnumerable<Said> Claims(PageFacts facts)
    {
        var owner = facts.Json.Text(facts.Json.Article, "publisher") is { } publisher && !publisher.Contains("://", StringComparison.Ordinal) ? new Said(publisher, "JSON-LD") : null;
        var company = owner?.Value.Split(' ').Any(_companyForms.Contains) is true;
        return company ? Named(facts).Append(owner!) : owner is null ? Named(facts) : Named(facts).Prepend(owner);
    }

    static IEnumerable<Said> Named(PageFacts facts)
    {
        if (facts.Meta.First("og:site_name") is { } site)
            yield return new(site, "og:site_name");
        if (facts.Meta.First("application-name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher_name", "apple-mobile-web-app-title") is { } application && !application.Contains("://", StringComparison.Ordinal))
            yield return new(application, "meta");
        foreach (var owner in facts.Json.OfType("Organization").Concat(facts.Json.OfType("WebSite")))
        {
            if (facts.Json.Text(owner, "name") is { } name && Agencies.Named(name) is null)
                yield return new(name, "JSON-LD");
        }
        if (facts.Page.Title.Split(_separators, StringSplitOptions.None) is { Length: > 1 } parts && parts[^1].Trim() is { Length: < 40 } last)
            yield return new(last, "title");
    }

    static string Name(string name)
    {
        var text = PlainWords.OneLine(name);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 2 && !text.Contains(' ', StringComparison.Ordinal) && text.Length - dot < 8 ? text[..dot] : text;
    }
}
