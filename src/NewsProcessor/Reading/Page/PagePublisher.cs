using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>The publication's name, without the ending of its web address: the first that the page gives, unless another agrees better with the address.</summary>
static class PagePublisher
{
    /// <summary>Elements that are looked at which say that they name the publisher.</summary>
    const int MostMarked = 3;

    static readonly string[] _separators = [" | ", " - ", " – ", " — ", " » "];

    public static Said? Of(PageFacts facts)
    {
        var label = SiteLabel.Key(facts.Address.Label ?? "");
        return Spelled(facts).FirstOrDefault(name => SiteLabel.IsInitials(name.Value, label))
            ?? Cleaned(Claims(facts).Concat(Named(facts))).OrderByDescending(claim => Math.Min(SiteLabel.Agreement(claim.Said.Value, label), claim.Trust)).FirstOrDefault().Said
            ?? Cleaned(Otherwise(facts)).FirstOrDefault().Said;
    }

    /// <summary>Names without what is no part of them, and how far agreement with the page's address speaks for each: not at all where the name is an address itself.</summary>
    static IEnumerable<(Said Said, int Trust)> Cleaned(IEnumerable<Said> claims) =>
        claims.Select(claim => (Said: claim with { Value = Name(claim.Value) }, Trust: IsHost(claim.Value) ? 0 : EndsAsAddress(claim.Value) ? 1 : 2)).Where(claim => claim.Said.Value.Length is > 1 and < 80);

    /// <summary>The owner that the article's own data name; a company's name only where the page gives no other.</summary>
    static IEnumerable<Said> Claims(PageFacts facts) =>
        facts.Json.Text(facts.Json.Article, "publisher") is { } publisher && !publisher.Contains("://", StringComparison.Ordinal) && !IsCompany(publisher) ? [new(publisher, "JSON-LD")] : [];

    static IEnumerable<Said> Named(PageFacts facts)
    {
        if (facts.Meta.First("og:site_name", "og:site:name") is { } site && site != facts.Meta.First("og:title"))
            yield return new(site, "og:site_name");
        if (Marked(facts) is { } marked)
            yield return new(marked, "itemprop");
        if (facts.Meta.First("application-name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher_name", "apple-mobile-web-app-title") is { } application && !application.Contains("://", StringComparison.Ordinal))
            yield return new(application, "meta");
    }

    /// <summary>What an element of the page marks as its publisher, by microdata or RDFa.</summary>
    static string? Marked(PageFacts facts) => facts.Page.Properties.Where(placed => PageProperty.Is(placed.Element, "publisher")).Take(MostMarked)
        .Select(placed => PageProperty.Named(placed.Element)).FirstOrDefault(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal));

    static IEnumerable<Said> Otherwise(PageFacts facts)
    {
        foreach (var owner in facts.Json.OfType("Organization").Concat(facts.Json.OfType("WebSite")))
        {
            if (facts.Json.Text(owner, "name") is { } name && Agencies.Named(name) is null)
                yield return new(name, "JSON-LD");
        }
        if (facts.Page.Title.Split(_separators, StringSplitOptions.None) is { Length: > 1 } parts && (facts.Site.Has(parts[0]) ? parts[0] : parts[^1]).Trim() is { Length: < 40 } site)
            yield return new(site, "title");
        foreach (var feed in facts.Page.HeadLinks.Where(link => link.GetAttribute("type") is { } type && type.EndsWith("+xml", StringComparison.Ordinal)))
        {
            if (feed.GetAttribute("title")?.Split(_separators, StringSplitOptions.None) is { Length: > 1 } words)
                yield return new(words[0], "feed link");
        }
        if (facts.Json.Text(facts.Json.Article, "publisher") is { } owned)
            yield return new(owned, "JSON-LD");
    }

    /// <summary>Names that may spell out an abbreviated address: the publisher's legal name, the holder of the rights.</summary>
    static IEnumerable<Said> Spelled(PageFacts facts)
    {
        foreach (var publisher in facts.Json.Values(facts.Json.Article, "publisher"))
        {
            if (facts.Json.Text(publisher, "legalName") is { } legal)
                yield return new(string.Join(' ', legal.Split(' ').Where(word => !BylineWords.CompanyForms.Contains(word))), "JSON-LD");
        }
        if (facts.Meta.First("copyright") is { } holder)
            yield return new(holder.Split(',')[0].Trim(), "meta copyright");
    }

    static bool IsCompany(string name) => name.Split(' ').Any(BylineWords.CompanyForms.Contains) && Without(name) == name;

    static string Name(string name)
    {
        var text = Without(PlainWords.OneLine(name));
        if (IsHost(text))
            return text["www.".Length..];
        if (EndsAsAddress(text))
            return text[..text.IndexOf('.', StringComparison.Ordinal)];
        return text.IndexOf(" (", StringComparison.Ordinal) is > 2 and var bracket && text[^1] == ')' ? text[..bracket] : text;
    }

    static bool IsHost(string text) => text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !text.Contains(' ', StringComparison.Ordinal);

    static bool EndsAsAddress(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is > 2 and var dot && !text.Contains(' ', StringComparison.Ordinal) && text.Length - dot < 8;

    /// <summary>The publication's name alone, of "Publication - Owner Ltd".</summary>
    static string Without(string name) =>
        name.Split(_separators, StringSplitOptions.None) is { Length: > 1 } parts && parts[1..].Any(part => part.Split(' ').Any(BylineWords.CompanyForms.Contains)) ? parts[0].Trim() : name;
}
