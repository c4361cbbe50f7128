namespace NewsProcessor.Reading.Page;

/// <summary>The headline as the page sets it: the heading that the metadata agree with, else what the metadata say, without the site's name.</summary>
static class Headline
{
    public static (Said? Headline, int Block) Of(PageFacts facts)
    {
        var claims = Claims(facts).ToList();
        var heading = Heading(facts, claims);
        if (heading is { } found && claims.Exists(claim => Agree(found.Text, claim.Value)))
            return (new(found.Text, "h1"), found.Block);
        if (claims.FirstOrDefault() is { } claim0)
            return (claim0 with { Value = WithoutSite(claim0.Value, facts) }, heading?.Block ?? -1);
        return heading is { } only ? (new(only.Text, "h1"), only.Block) : (null, -1);
    }

    public static IEnumerable<Said> Claims(PageFacts facts)
    {
        if (facts.Json.Text(facts.Json.Article, "headline") is { } headline)
            yield return new(PlainWords.OneLine(headline), "JSON-LD");
        if (facts.Meta.First("og:title") is { } og)
            yield return new(PlainWords.OneLine(og), "og:title");
        if (facts.Meta.First("twitter:title") is { } twitter)
            yield return new(PlainWords.OneLine(twitter), "twitter:title");
        if (PlainWords.OneLine(facts.Page.Title) is { Length: > 0 } title)
            yield return new(title, "title");
    }

    static (string Text, int Block)? Heading(PageFacts facts, List<Said> claims)
    {
        (string, int)? best = null;
        var bestScore = 0.0;
        foreach (var heading in facts.Page.Headings)
        {
            var text = PlainWords.OneLine(heading.Element.TextContent);
            if (text.Length is < 4 or > 400)
                continue;
            var score = (heading.Element.LocalName == "h1" ? 1 : 0.2) + 3 * claims.Select(claim => Similarity(text, claim.Value)).DefaultIfEmpty(0).Max();
            if (score > bestScore)
                (best, bestScore) = ((text, heading.Block), score);
        }
        return bestScore >= 1 ? best : null;
    }

    static bool Agree(string heading, string claim) => Similarity(heading, claim) > 0.5;

    /// <summary>Shared words by the words of the shorter, 0 to 1.</summary>
    static double Similarity(string left, string right)
    {
        var (a, b) = (PlainWords.Hashes(left).ToHashSet(), PlainWords.Hashes(right).ToHashSet());
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    static string WithoutSite(string title, PageFacts facts)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " · "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 10 && at > title.Length / 3)
                return title[..at].TrimEnd();
        }
        return title;
    }
}
