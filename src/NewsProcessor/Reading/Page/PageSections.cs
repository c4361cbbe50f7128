using System.Collections.Frozen;
using System.Text.Json;

namespace NewsProcessor.Reading.Page;

/// <summary>The site's sections that an article is filed under: as its data say, else by the path that the page shows above it, else by links marked as its category.</summary>
static class PageSections
{
    const int Most = 4, LongestName = 50, MostTrail = 10;

    /// <summary>How the first page of a site is called in such a path.</summary>
    static readonly FrozenSet<string> _firstPages = ("home homepage start startseite accueil inicio início portada home-page hem hjem forside forsiden etusivu koti avaleht sākums pradžia strona_główna domů úvod kezdőlap címlap acasă начало начална главная головна почетна naslovna насловна početna naslovnica domov αρχική ana_sayfa anasayfa"
        + " الرئيسية خانه صفحه_اصلی דף_הבית ראשי होम हिंदी_न्यूज़ প্রচ্ছদ முகப்பு หน้าแรก trang_chủ beranda 首页 首頁 ホーム トップ 홈").Split(' ').Select(name => PlainWords.Key(name.Replace('_', ' '))).ToFrozenSet(StringComparer.Ordinal);

    public static (IReadOnlyList<string> Names, string Source)? Of(PageFacts facts, ArticleSpan span, string headline)
    {
        foreach (var (names, source) in Sources(facts, span))
        {
            var sections = PageTopics.Cleaned(facts, names).Where(name => name.Length <= LongestName && !IsFirstPage(name) && !IsPage(name, headline)).Take(Most).ToList();
            if (sections.Count > 0)
                return (sections, source);
        }
        return null;
    }

    static bool IsFirstPage(string name) => _firstPages.Contains(PlainWords.Key(name));

    static IEnumerable<(IEnumerable<string> Names, string Source)> Sources(PageFacts facts, ArticleSpan span)
    {
        yield return (facts.Json.Texts(facts.Json.Article, "articleSection"), "JSON-LD");
        yield return (facts.Page.Properties.Where(placed => PageProperty.Is(placed.Element, "articleSection")).Select(placed => PageProperty.Value(placed.Element)), "itemprop");
        yield return (facts.Meta.All("article:section"), "article:section");
        yield return (facts.Json.OfType("BreadcrumbList").Take(1).SelectMany(trail => Trail(facts, trail)), "JSON-LD breadcrumb");
        yield return (facts.Page.Links.Where(link => link.Block <= span.FirstBody && IsTrail(link.Region)).Take(MostTrail).Select(link => ElementText.Of(link.Element)), "breadcrumb");
        yield return (facts.Page.Links.Where(link => link.Block >= span.Start - 5 && link.Block <= span.LastBody + 25 && IsCategory(link)).Take(Most).Select(link => ElementText.Of(link.Element)), "category link");
    }

    /// <summary>Whether a path's part is the page itself, its headline cut or not.</summary>
    static bool IsPage(string name, string headline) => (PlainWords.Key(name), PlainWords.Key(headline)) is var (part, whole) && (part == whole || (part.Contains(' ', StringComparison.Ordinal) && whole.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>The names of a path's parts.</summary>
    static IEnumerable<string> Trail(PageFacts facts, JsonElement trail) =>
        facts.Json.Values(trail, "itemListElement").Take(MostTrail).Select(part => facts.Json.Text(part, "name") ?? (facts.Json.Values(part, "item").FirstOrDefault() is { ValueKind: JsonValueKind.Object } item ? facts.Json.Text(item, "name") : null))
            .OfType<string>().Where(name => !name.Contains("://", StringComparison.Ordinal));

    static bool IsTrail(Region region)
    {
        var outer = region;
        for (var steps = 0; steps < 4 && outer is not null; (outer, steps) = (outer.Parent, steps + 1))
        {
            if (SaysTrail(outer.Element.ClassName) || SaysTrail(outer.Element.Id) || SaysTrail(outer.Element.GetAttribute("aria-label")) || SaysTrail(outer.Element.GetAttribute("itemtype")))
                return true;
        }
        return false;
    }

    static bool SaysTrail(string? name) => name is not null && name.Contains("breadcrumb", StringComparison.OrdinalIgnoreCase);

    static bool IsCategory(Placed link) => link.Element.GetAttribute("rel") is { } rel && rel.Split(' ').Contains("category");
}
