namespace NewsProcessor.Reading.Page;

/// <summary>Sections and keywords.</summary>
static class PageTopics
{
    const int MostKeywords = 60;

    public static (IReadOnlyList<string> Words, string Source)? Keywords(PageFacts facts)
    {
        foreach (var (values, source) in Sources(facts))
        {
            if (Split(values) is { Count: > 0 } words)
                return (words, source);
        }
        return null;
    }

    public static (IReadOnlyList<string> Names, string Source)? Sections(PageFacts facts)
    {
        if (Split(facts.Json.Texts(facts.Json.Article, "articleSection")) is { Count: > 0 } linked)
            return (linked, "JSON-LD");
        return Split(facts.Meta.All("article:section")) is { Count: > 0 } sections ? (sections, "article:section") : null;
    }

    static IEnumerable<(IEnumerable<string> Values, string Source)> Sources(PageFacts facts)
    {
        yield return (facts.Json.Texts(facts.Json.Article, "keywords"), "JSON-LD");
        yield return (facts.Meta.All("news_keywords"), "meta news_keywords");
        yield return (facts.Meta.All("keywords"), "meta keywords");
        yield return (facts.Meta.All("article:tag"), "article:tag");
        yield return (facts.Meta.All("parsely-tags").Concat(facts.Meta.All("sailthru.tags")), "meta tags");
        yield return (facts.Page.Links.Where(link => link.Element.GetAttribute("rel") is { } rel && rel.Split(' ').Contains("tag")).Select(link => link.Element.TextContent), "tag links");
    }

    static List<string> Split(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split([',', ';', '、'], StringSplitOptions.RemoveEmptyEntries)).Select(value => PlainWords.OneLine(value).Trim('#', ' '))
            .Where(value => value.Length is > 1 and < 100).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostKeywords)];
}
