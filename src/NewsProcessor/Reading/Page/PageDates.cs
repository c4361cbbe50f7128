using System.Text.Json;
using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>When the article was published and changed: metadata first, then time elements and lines near the headline.</summary>
static class PageDates
{
    static readonly string[] _published =
    [
        "article:published_time", "article:published", "og:article:published_time", "datepublished", "date_published", "publish-date", "publish_date", "publishdate", "published_time", "pubdate", "published", "publication_date", "publicationdate",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created", "dc.date", "dcterms.date", "article.published", "article_date_original", "last-modified-date", "datecreated", "date", "displaydate", "citation_date", "citation_publication_date", "og:pubdate", "og:published_time", "og:release_date", "bt:pubdate", "iso-8601-publish-date", "artikel:veroeffentlicht", "time",
    ];

    static readonly string[] _modified =
    [
        "article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "date_modified", "lastmod", "last-modified", "modified_time", "dcterms.modified", "dc.date.modified", "dateupdated", "revised", "article.updated",
    ];

    /// <summary>Where dates below the text are those of other stories.</summary>
    const Marks Elsewhere = Marks.Related | Marks.Comment | Marks.Navigation | Marks.AsideTag;

    /// <param name="facts">The page.</param>
    /// <param name="span">Where the article lies.</param>
    public static (PrintedDate Date, string Source)? Published(PageFacts facts, ArticleSpan span)
    {
        var hints = new DateHints { Language = facts.Page.Language };
        return FromJson(facts, "datePublished") ?? FromMeta(facts, _published) ?? FromProperty(facts, "datePublished", "dateCreated", "pubdate")
            ?? FromJson(facts, "dateCreated") ?? FromWebPage(facts) ?? FromTimes(facts, span, hints) ?? FromLines(facts, span, hints, role => role is not DateRole.Modified) ?? FromLines(facts, span, hints, role => role is DateRole.Modified)
            ?? FromMeta(facts, _modified) ?? FromJson(facts, "dateModified") ?? FromAddress(facts);
    }

    /// <summary>The last change; one that is only printed, where it is none before the publication.</summary>
    public static (PrintedDate Date, string Source)? Modified(PageFacts facts, ArticleSpan span, PrintedDate? published) =>
        FromJson(facts, "dateModified") ?? FromMeta(facts, _modified) ?? FromProperty(facts, "dateModified")
            ?? (FromLines(facts, span, new DateHints { Language = facts.Page.Language }, role => role is DateRole.Modified, Elsewhere | Marks.FooterTag) is { } printed && !(printed.Date.Value.Date < published?.Value.Date) ? printed : null);

    static (PrintedDate, string)? FromJson(PageFacts facts, string property) => Machine(facts.Json.Text(facts.Json.Article, property), "JSON-LD");

    /// <summary>The page's own date, as publishing systems give it where they call nothing an article.</summary>
    static (PrintedDate, string)? FromWebPage(PageFacts facts) => facts.Json.Article.ValueKind is JsonValueKind.Undefined
        ? facts.Json.OfType("WebPage").Select(page => Machine(facts.Json.Text(page, "datePublished"), "JSON-LD")).FirstOrDefault(date => date is not null)
        : null;

    static (PrintedDate, string)? FromMeta(PageFacts facts, string[] names) => names.Select(name => Machine(facts.Meta.First(name), "meta " + name)).FirstOrDefault(date => date is not null);

    static (PrintedDate, string)? FromProperty(PageFacts facts, params string[] names) => facts.Page.Properties
        .Where(placed => PageProperty.Is(placed.Element, names))
        .Select(placed => Machine(PageProperty.Value(placed.Element), "itemprop"))
        .FirstOrDefault(date => date is not null);

    static (PrintedDate, string)? FromTimes(PageFacts facts, ArticleSpan span, DateHints hints)
    {
        (PrintedDate, string)? best = null;
        var nearest = int.MaxValue;
        foreach (var placed in facts.Page.Times)
        {
            if ((placed.Region.Within & Elsewhere) != Marks.None && placed.Block > span.LastBody)
                continue;
            var distance = span.Distance(placed.Block);
            if (distance < nearest && (Machine(placed.Element.GetAttribute("datetime") ?? placed.Element.GetAttribute("title"), "time element") ?? Printed(placed.Element.TextContent, "time element", hints)) is { } date)
                (best, nearest) = (date, distance);
        }
        return nearest < 40 ? best : null;
    }

    /// <summary>The date that a line near headline and text prints; of several in a line, the first of the wanted role; below the text none in elements marked as some others'.</summary>
    static (PrintedDate Date, string Source)? FromLines(PageFacts facts, ArticleSpan span, DateHints hints, Func<DateRole, bool> wanted, Marks elsewhere = Marks.None)
    {
        (PrintedDate, string)? best = null;
        var nearest = 40.0;
        var from = Math.Max(0, span.Start - 12);
        for (var i = from; i < Math.Min(facts.Page.Blocks.Count, span.LastBody + 12); i++)
        {
            var block = facts.Page.Blocks[i];
            if (block.Text.Length > 160 || (i > span.LastBody && (block.Region.Within & elsewhere) != Marks.None) || (i > span.FirstBody && i <= span.LastBody && block.Text.Length > 80))
                continue;
            var distance = span.Distance(i) - (((block.Region.Within | block.Inner) & Marks.Date) != Marks.None ? 6 : 0) + block.Text.Length / 30.0;
            if (distance < nearest && NewsDates.FindAll(block.Text, hints).FirstOrDefault(date => IsLikely(date) && wanted(date.Role)) is { } date)
                (best, nearest) = ((date, "printed line"), distance);
        }
        return best;
    }

    /// <summary>Blogs file their stories under /2019/04/19/.</summary>
    static (PrintedDate, string)? FromAddress(PageFacts facts)
    {
        var parts = (facts.Address.Canonical?.Value ?? "").Split('/', '-');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i].All(char.IsAsciiDigit) && parts[i][0] is '1' or '2' && parts[i + 1].Length == 2 && parts[i + 2].Length == 2)
                return Machine($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}", "address");
        }
        return null;
    }

    static (PrintedDate, string)? Machine(string? value, string source) =>
        !string.IsNullOrWhiteSpace(value) && value.Length < 80 && NewsDates.Machine(value) is { } date && IsLikely(date) ? (date, source) : null;

    static (PrintedDate, string)? Printed(string text, string source, DateHints hints) =>
        NewsDates.Find(PlainWords.OneLine(text), hints) is { } date && IsLikely(date) ? (date, source) : null;

    static bool IsLikely(PrintedDate date) => date.Value.Year is > 1800 and < 2100;
}
