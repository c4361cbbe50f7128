using System.Collections.Frozen;
using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Authors by markup: rel=author, itemprop=author, links to authors' pages, elements named for authors; those nearest the headline.</summary>
static class AuthorElements
{
    const int LongestName = 60;
    /// <summary>A paragraph longer than this only mentions the people that it links to.</summary>
    const int LongestSignature = 50;
    const int FarthestElement = 16, FarthestMarked = 60;
    const int MostAuthors = 6;
    const int MostElements = 20;

    static readonly FrozenSet<string> _authorPaths = "author authors autor autoren autores autore autori auteur auteurs staff journalist journaliste reporter contributor contributors columnist writer writers redakteur yazar yazarlar muhabir skribent forfatter szerzo"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static AuthorClaim? Of(PageFacts facts, ArticleSpan span)
    {
        var page = facts.Page;
        var marked = page.Links.Where(link => "author".Equals(link.Element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))
            .Concat(page.Properties.Where(placed => PageProperty.Is(placed.Element, "author", "creator")));
        return Nearest(facts, span, marked, "author element", single: true) ?? Nearest(facts, span, page.Links.Where(IsAuthorLink), "author link", single: true) ?? Nearest(facts, span, page.Authors, "author element", single: false)
            ?? Nearest(facts, span, page.Links.Where(link => LeadsTo(link, _peoplePaths) && page.Blocks.ElementAtOrDefault(link.Block) is not { Region.Tag: "p", Text.Length: > LongestSignature }), "profile link", single: false);
    }

    static AuthorClaim? Nearest(PageFacts facts, ArticleSpan span, IEnumerable<Placed> elements, string source, bool single)
    {
        var near = elements.Where(placed => span.Distance(placed.Block) < FarthestMarked && (placed.Region.Near & (Marks.Comment | Marks.Related)) == Marks.None)
            .Take(MostElements).Select(placed => (placed.Block, Text: Names(placed.Element) ?? ElementText.Of(placed.Element))).Where(found => IsSigned(facts, found.Text, single) && (span.Distance(found.Block) < FarthestElement || Bylines.Within(found.Text) is { Marked: true })).ToList();
        if (near.Count == 0)
            return null;
        var first = near.MinBy(found => span.Distance(found.Block)).Block;
        return PageAuthors.Merged(facts, near.Where(found => Math.Abs(found.Block - first) <= 3).Take(MostAuthors).Select(found => found.Text).Distinct(), source);
    }

    /// <summary>The names that an element links one by one, with nothing between them; null where it has one at most.</summary>
    static string? Names(IElement element)
    {
        if (element.LocalName == "a")
            return null;
        var names = element.QuerySelectorAll("a").Take(MostAuthors + 1).Select(link => ElementText.Of(link)).ToList();
        return names.Count is > 1 and <= MostAuthors && names.TrueForAll(PersonNames.IsFull) ? string.Join(", ", names.Distinct()) : null;
    }

    /// <summary>A name by its shape, or one short word as bloggers sign.</summary>
    static bool IsSigned(PageFacts facts, string text, bool single) =>
        text.Length is > 1 and < LongestName && (Bylines.Read(text)?.Authors.Count > 0 || (single && !text.Contains(' ', StringComparison.Ordinal) && text.Length < 25 && !facts.Site.Has(text) && char.IsLetter(text[0]) && text[^1] != ':' && !BylineWords.LeadIns.Contains(text, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Where sites describe their own people, and at times others.</summary>
    static readonly FrozenSet<string> _peoplePaths = "profil profile profiles user users people person team newsteam redaktion mitarbeiter mitarbeitende".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static bool IsAuthorLink(Placed placed) => LeadsTo(placed, _authorPaths);

    static bool LeadsTo(Placed placed, FrozenSet<string> paths) =>
        placed.Element.GetAttribute("href") is { Length: < 300 } link && link.Split('?', '#')[0].Split('/') is { Length: > 2 } parts && parts[..^1].Any(paths.Contains);
}
