using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Who wrote it: what the metadata, author links and byline lines say, people apart from agencies and houses.</summary>
static class PageAuthors
{
    static readonly string[] _names = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "twitter:data1", "article.author", "authors", "cxenseparse:author", "og:article:author", "creator"];

    public static (Byline Byline, string? Printed, string Source)? Of(PageFacts facts, int headline, int firstBody, int lastBody) =>
        FromJson(facts) ?? FromMeta(facts) ?? FromElements(facts, headline, firstBody, lastBody) ?? FromLines(facts, headline, firstBody, lastBody);

    static (Byline, string?, string)? FromJson(PageFacts facts)
    {
        var names = new List<string>();
        foreach (var author in facts.Json.Values(facts.Json.Article, "author").Concat(facts.Json.Values(facts.Json.Article, "creator")))
        {
            if (author.ValueKind is JsonValueKind.String)
                names.Add(author.GetString()!);
            else
                names.AddRange(facts.Json.Texts(author, "name"));
        }
        return Merged(facts, names, "JSON-LD");
    }

    static (Byline, string?, string)? FromMeta(PageFacts facts)
    {
        foreach (var name in _names)
        {
            if (Merged(facts, facts.Meta.All(name), "meta " + name) is { } found)
                return found;
        }
        return null;
    }

    static (Byline, string?, string)? FromElements(PageFacts facts, int headline, int firstBody, int lastBody)
    {
        var near = facts.Page.Links.Where(placed => "author".Equals(placed.Element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))
            .Concat(facts.Page.Properties.Where(placed => placed.Element.GetAttribute("itemprop") is "author" or "creator"))
            .Where(placed => placed.Block >= Math.Min(headline, firstBody) - 10 && placed.Block <= lastBody + 10)
            .Select(placed => PlainWords.OneLine(placed.Element.TextContent)).Where(text => text.Length is > 2 and < 80).Distinct().ToList();
        return Merged(facts, near.Take(4), "author element");
    }

    static (Byline, string?, string)? FromLines(PageFacts facts, int headline, int firstBody, int lastBody)
    {
        var from = Math.Max(0, (headline >= 0 ? Math.Min(headline, firstBody) : firstBody) - 4);
        foreach (var block in facts.Page.Blocks.Skip(from).Take(Math.Min(firstBody + 3, lastBody + 1) - from).Concat(facts.Page.Blocks.Skip(lastBody + 1).Take(4)))
        {
            if (block.Text.Length > 120 || (block.Region.Within & (Marks.Comment | Marks.Related)) != Marks.None)
                continue;
            var named = ((block.Region.Marks | block.Inner | (block.Region.Parent?.Marks ?? Marks.None)) & Marks.Author) != Marks.None;
            if (Bylines.Read(block.Text) is { } byline && byline.Authors.Count > 0 && (byline.Marked || named))
                return (byline, block.Text, "byline line");
        }
        return null;
    }

    /// <summary>Addresses are not names, and the site is not a person.</summary>
    static (Byline, string?, string)? Merged(PageFacts facts, IEnumerable<string> values, string source)
    {
        var merged = new Byline();
        foreach (var value in values.Select(PlainWords.OneLine).Where(value => value.Length is > 1 and < 200 && !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            var read = Bylines.Names(value);
            merged = merged with
            {
                Authors = [.. merged.Authors.Concat(read.Authors).DistinctBy(author => PlainWords.Key(author.Name))],
                InfoSources = [.. merged.InfoSources.Union(read.InfoSources)],
                Publisher = merged.Publisher ?? read.Publisher,
            };
        }
        return merged.IsEmpty ? null : (merged, null, source);
    }
}
