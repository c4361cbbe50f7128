using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Who wrote it: what the metadata, author links and byline lines say, people apart from agencies and houses.</summary>
static class PageAuthors
{
    const int LongestLine = 120;

    static readonly string[] _names = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dc:creator", "dcterms:creator", "dcterms.creator", "citation_author", "twitter:data1", "article.author", "authors", "cxenseparse:author", "og:article:author", "creator"];

    /// <summary>The first source that names people; where none does, the first that names a desk, an agency or a house.</summary>
    public static AuthorClaim? Of(PageFacts facts, ArticleSpan span)
    {
        AuthorClaim?[] found = [FromJson(facts), FromMeta(facts), AuthorElements.Of(facts, span), FromLines(facts, span)];
        return Array.Find(found, claim => claim?.Byline.Authors.Count > 0) ?? (Array.Find(found, claim => claim is not null) is { } other ? Desk(facts, other) : null);
    }

    /// <summary>Several values as one byline. Addresses are not names, and the site is not a person.</summary>
    public static AuthorClaim? Merged(PageFacts facts, IEnumerable<string> values, string source)
    {
        var merged = new Byline();
        foreach (var value in values.Select(PlainWords.OneLine).Where(IsName))
        {
            var first = value.Split(',')[0];
            var read = facts.Site.Has(value) || facts.Site.Has(first) ? new Byline { Publisher = first } : Bylines.Names(value);
            merged = merged with
            {
                Authors = [.. merged.Authors.Concat(read.Authors.Where(author => !facts.Site.Has(author.Name) && IsName(author.Name))).DistinctBy(author => PlainWords.Key(author.Name))],
                InfoSources = [.. merged.InfoSources.Union(read.InfoSources)],
                Publisher = merged.Publisher ?? read.Publisher,
            };
        }
        return merged.IsEmpty ? null : new(merged, null, source);
    }

    /// <summary>"Sports desk" signs like an author where no person does; the site's own name does not.</summary>
    static AuthorClaim Desk(PageFacts facts, AuthorClaim claim) =>
        claim.Byline is { Authors.Count: 0, InfoSources.Count: 0, Publisher: { } house } && !facts.Site.Has(house)
            ? claim with { Byline = claim.Byline with { Authors = [new(house)], Publisher = null } }
            : claim;

    static AuthorClaim? FromJson(PageFacts facts)
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

    static AuthorClaim? FromMeta(PageFacts facts)
    {
        foreach (var name in _names)
        {
            if (Merged(facts, facts.Meta.All(name), "meta " + name) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Lines that say "By", or lie in an element named for authors, or hold nothing but people's names before the first long paragraph.</summary>
    static AuthorClaim? FromLines(PageFacts facts, ArticleSpan span)
    {
        AuthorClaim? bare = null;
        foreach (var block in span.Head(facts.Page.Blocks, 4, 4).Concat(facts.Page.Blocks.Skip(span.LastBody - 1).Take(5)))
        {
            if (block.Text.Length > LongestLine || (block.Region.Near & (Marks.Comment | Marks.Related)) != Marks.None || Bylines.Read(block.Text) is not { Authors.Count: > 0 } byline)
                continue;
            var named = ((block.Region.Near | block.Inner) & Marks.Author) != Marks.None;
            if (byline.Marked || named)
                return new(byline, block.Text, "byline line");
            if (IsBare(facts, span, block, byline))
                bare ??= new(byline, block.Text, "byline line");
        }
        return bare;
    }

    /// <summary>A line of full names alone, above the first long paragraph: no link or heading, and no words of the headline.</summary>
    static bool IsBare(PageFacts facts, ArticleSpan span, Block block, Byline byline) =>
        block.Index > span.Headline && block.Index <= span.FirstBody + 3 && block.LinkLength == 0 && block.Region.Tag[0] != 'h' && block.Region.Tag != "li"
        && (block.Region.Near & (Marks.Topic | Marks.Navigation | Marks.Caption | Marks.Title)) == Marks.None
        && byline.Authors.All(author => author.Name.Split(' ').Length is 2 or 3 && !facts.Site.Has(author.Name))
        && (span.Headline < 0 || !PlainWords.Hashes(block.Text).Any(PlainWords.Hashes(facts.Page.Blocks[span.Headline].Text).Contains));

    static bool IsName(string value) =>
        value.Length is > 1 and < 200 && !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !_accounts.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What publishing systems put where nobody signed.</summary>
    static readonly string[] _accounts = ["admin", "administrator", "wordpressadmin", "wpadmin", "webmaster", "root", "editor", "user", "guest", "unknown", "none", "null", "undefined", "n/a", "anonymous"];
}

/// <summary>A byline, the line that it was read from if any, and the part of the page that said it.</summary>
sealed record AuthorClaim(Byline Byline, string? Printed, string Source);
