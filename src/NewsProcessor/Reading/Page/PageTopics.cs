using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>Keywords. Machine tags ("Page Type: Article"), identifiers and the site's own names are no keywords.</summary>
static partial class PageTopics
{
    const int MostKeywords = 60;
    const int LongestTagLink = 50;
    const int MostTagLinks = 25;
    const int ShortestSlug = 5;

    /// <param name="facts">The page.</param>
    /// <param name="span">Where the article lies.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="body">Its text, to tell the article's keywords from those that a site puts on every page.</param>
    public static (IReadOnlyList<string> Words, string Source)? Keywords(PageFacts facts, ArticleSpan span, string headline, string body)
    {
        var address = facts.Address.Canonical?.Value ?? "";
        foreach (var (values, source) in Sources(facts, span))
        {
            if (Cleaned(facts, values) is { Count: > 0 } words && !(words.Count >= ShortestSlug && IsCut(words, address)) && !AreCodes(words, headline, body)
                && !(source.Contains("keywords", StringComparison.Ordinal) && (IsForeign(words, headline, body) || IsCut(words, headline))))
                return (words, source);
        }
        return null;
    }

    static IEnumerable<(IEnumerable<string> Values, string Source)> Sources(PageFacts facts, ArticleSpan span)
    {
        var tags = facts.Meta.All("article:tag");
        if (tags.Count > 1)
            yield return (tags, "article:tag");
        yield return (facts.Json.Texts(facts.Json.Article, "keywords"), "JSON-LD");
        yield return (facts.Meta.All("news_keywords"), "meta news_keywords");
        yield return (facts.Meta.All("keywords"), "meta keywords");
        yield return (tags, "article:tag");
        yield return (facts.Meta.All("parsely-tags").Concat(facts.Meta.All("sailthru.tags")), "meta tags");
        yield return (facts.Json.Texts(facts.Json.Article, "about"), "JSON-LD about");
        yield return (facts.Meta.EndingWith("-keywords", "-tags").Where(value => !value.Contains(':', StringComparison.Ordinal)), "meta tags");
        yield return (TagLinks(facts, span), "tag links");
    }

    static readonly FrozenSet<string> _topicPaths = "tag tags topic topics thema themen theme themes tema temas temat tematy keyword keywords stichwort schlagwort etiket etiqueta etiquetas sujet sujets argomento argomenti emne emner taxonomy".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static bool IsTopicLink(Placed link) =>
        link.Element.GetAttribute("href") is { Length: < 300 } address && address.TrimEnd('/').Split('/') is { Length: > 2 } parts && parts[..^1].Any(_topicPaths.Contains);

    /// <summary>Links marked rel=tag, else those in elements named for tags or topics, else those to topics' pages, by the article.</summary>
    static IEnumerable<string> TagLinks(PageFacts facts, ArticleSpan span)
    {
        var near = facts.Page.Links.Where(link => link.Block >= span.Start - 5 && link.Block <= span.LastBody + 25).ToList();
        var tagged = near.Where(link => link.Element.GetAttribute("rel") is { } rel && rel.Split(' ').Contains("tag")).ToList();
        if (tagged.Count == 0)
            tagged = [.. near.Where(link => link.Block > span.LastBody && (link.Region.Near & Marks.Topic) != Marks.None && (link.Region.Within & (Marks.Navigation | Marks.Comment)) == Marks.None)];
        if (tagged.Count == 0)
            tagged = [.. near.Where(link => link.Block > span.Start && link.Region.Tag is not "p" && IsTopicLink(link) && (link.Region.Within & Marks.Comment) == Marks.None)];
        return tagged.Select(link => ElementText.Of(link.Element)).Where(text => text.Length < LongestTagLink).Take(MostTagLinks);
    }

    /// <summary>Site-wide keywords, of which the article knows next to none.</summary>
    static bool IsForeign(List<string> words, string headline, string body) =>
        words.Count > 4 && words.Count(word => headline.Contains(word, StringComparison.OrdinalIgnoreCase) || body.Contains(word, StringComparison.OrdinalIgnoreCase)) * 5 < words.Count;

    /// <summary>An agency's codes of subjects and products, none of which the text knows: "TOPNWS".</summary>
    static bool AreCodes(List<string> words, string headline, string body) =>
        words.Count >= ShortestSlug && words.TrueForAll(word => word.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is ':' or '-' or '/' or '.') && !headline.Contains(word, StringComparison.Ordinal) && !body.Contains(word, StringComparison.Ordinal));

    /// <summary>The headline or the address cut into words.</summary>
    static bool IsCut(List<string> words, string line) =>
        words.Count > 2 && words.TrueForAll(word => !word.Contains(' ', StringComparison.Ordinal) && line.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lists taken apart, and without what only programs read.</summary>
    public static List<string> Cleaned(PageFacts facts, IEnumerable<string> values)
    {
        var words = Parts([.. values]).Select(value => PlainWords.OneLine(value).Trim('#', ' ', '"')).ToList();
        var machine = words.Count(word => MachineTag().IsMatch(word)) > 1;
        return [.. words.Select(word => PathPart().Replace(machine ? Subject(word) : word, "")).Where(word => word.Length is > 1 and < 100 && !Identifier().IsMatch(word) && !facts.Site.Has(word))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostKeywords)];
    }

    /// <summary>One value is a list; of several, each is a keyword, commas and all.</summary>
    static IEnumerable<string> Parts(List<string> values) => values.Count == 1 || values.TrueForAll(value => value.Contains(',', StringComparison.Ordinal))
        ? values.SelectMany(value => value.Split([',', ';', '、', '|'], StringSplitOptions.RemoveEmptyEntries)) : values;

    /// <summary>What follows "Category:" or "Subject:"; nothing for the other machine tags.</summary>
    static string Subject(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? word : word[..colon].ToLowerInvariant() is "category" or "subject" or "topic" or "tag" or "keyword" ? word[(colon + 1)..].Trim() : "";
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z ]{1,20}: ?\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MachineTag();

    /// <summary>UUIDs, host names, and names that only programs read.</summary>
    [GeneratedRegex(@"^([0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\d+|[a-z0-9-]+(\.[a-z]{2,4}){1,2}|[a-z]+(_[a-z]+)+|[a-z]+:[a-z].*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[a-z]+/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PathPart();
}
