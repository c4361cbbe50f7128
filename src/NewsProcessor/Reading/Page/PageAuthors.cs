using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Who wrote it: what the metadata, author links and byline lines say, people apart from agencies and houses.</summary>
static class PageAuthors
{
    static readonly string[] _names = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "twitter:data1", "article.author", "authors", "cxenseparse:author", "og:article:author", "creator"];

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
            var read = facts.Site.Has(value) || (value.IndexOf(',') is > 0 and var comma && facts.Site.Has(value[..comma])) ? new Byline { Publisher = value } : Bylines.Names(value);
            merged = merged with
            {
                Authors = [.. merged.Authors.Concat(read.Authors.Where(author => !facts.Site.Has(author.Name))).DistinctBy(author => PlainWords.Key(author.Name))],
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

    static AuthorClaim? FromLines(PageFacts facts, ArticleSpan span)
    {
        foreach (var block in span.Head(facts.Page.Blocks, 4, 3).Concat(facts.Page.Blocks.Skip(span.LastBody + 1).Take(4)))
        {
            if (block.Text.Length > 120 || (block.Region.Within & (Marks.Comment | Marks.Related)) != Marks.None)
                continue;
            var named = ((block.Region.Marks | block.Inner | (block.Region.Parent?.Marks ?? Marks.None)) & Marks.Author) != Marks.None;
            if (Bylines.Read(block.Text) is { } byline && byline.Authors.Count > 0 && (byline.Marked || named))
                return new(byline, block.Text, "byline line");
        }
        return null;
    }

    static bool IsName(string value) =>
        value.Length is > 1 and < 200 && !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !_accounts.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What publishing systems put where nobody signed.</summary>
    static readonly string[] _accounts = ["admin", "administrator", "wordpressadmin", "wpadmin", "webmaster", "root", "editor", "user", "guest", "unknown", "none", "null", "undefined", "n/a", "anonymous"];
}

/// <summary>A byline, the line that it was read from if any, and the part of the page that said it.</summary>
sealed record AuthorClaim(Byline Byline, string? Printed, string Source);
