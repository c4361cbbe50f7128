using System.Net;
using System.Text;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Who wrote it: what the metadata, author links and byline lines say, people apart from agencies and houses.</summary>
static class PageAuthors
{
    const int LongestLine = 120, LongestAbbreviation = 6, ShortestBrand = 5, LongestCode = 8;

    /// <summary>Blocks behind the text that are looked at, and those of them in which a lead-in alone makes a byline.</summary>
    const int Behind = 14, Near = 3;

    const string Card = "twitter:data1";

    static readonly string[] _names = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dc:creator", "dcterms:creator", "dcterms.creator", "citation_author", Card, "article.author", "authors", "cxenseparse:author", "og:article:author", "creator", "articleauthor"];

    /// <summary>The first source that names people; where none does, a desk or an agency signs, and the site itself only where nobody else did.</summary>
    public static AuthorClaim? Of(PageFacts facts, ArticleSpan span)
    {
        AuthorClaim?[] claims = [FromJson(facts), FromMeta(facts), FromPerson(facts), AuthorElements.Of(facts, span), FromLines(facts, span) ?? FromLabel(facts), FromDateline(facts, span)];
        var found = claims.OfType<AuthorClaim>().ToList();
        var people = Agreed(found) ?? Linked(found) ?? found.Find(claim => claim.Byline.Authors.Count > 0 && !IsHouse(facts, claim) && !claim.Byline.Authors.All(author => IsDesk(author) || IsCode(author.Name))) ?? found.Find(claim => claim.Byline.Authors.Count > 0 && !IsHouse(facts, claim)) ?? found.Find(claim => claim.Byline.Authors.Count > 0);
        return (people is null ? null : OnCard(facts, people) ?? people)?.WithAgencies()
            ?? found.Find(claim => claim.Credits.Any(credit => !facts.Site.Has(credit)))?.Signed(credit => !facts.Site.Has(credit))
            ?? found.Find(claim => claim.Credits.Count > 0)?.Signed(_ => true) ?? found.FirstOrDefault();
    }

    /// <summary>People that two parts of the page name in full, where the first to name anybody names none such.</summary>
    static AuthorClaim? Agreed(List<AuthorClaim> claims)
    {
        var named = claims.FindAll(claim => claim.Byline.Authors.Count > 0);
        var full = named.FindAll(claim => claim.Byline.Authors.All(author => PersonNames.IsFull(author.Name)));
        return full.Count < 2 || full[0] == named[0] ? null
            : full.GroupBy(claim => string.Join(';', claim.Byline.Authors.Select(author => PlainWords.Key(author.Name)))).FirstOrDefault(same => same.Count() > 1)?.First();
    }

    /// <summary>The card that shared links show, where it names the same people and more: some publishing systems tell others one author only.</summary>
    static AuthorClaim? OnCard(PageFacts facts, AuthorClaim people)
    {
        var names = people.Byline.Authors.Select(author => PlainWords.Key(author.Name)).ToHashSet(StringComparer.Ordinal);
        return Merged(facts, facts.Meta.All(Card).Where(IsNoTime), "meta " + Card) is { } card && card.Byline.Authors.Count > names.Count
            && card.Byline.Authors.All(author => PersonNames.IsFull(author.Name)) && names.IsSubsetOf(card.Byline.Authors.Select(author => PlainWords.Key(author.Name))) ? card : null;
    }

    /// <summary>Such cards tell how long reading takes, too.</summary>
    static bool IsNoTime(string value) => !value.Any(char.IsDigit);

    /// <summary>Whether a claim names nobody but the site, under a name that holds the label of its address or names a paper, or an organisation.</summary>
    static bool IsHouse(PageFacts facts, AuthorClaim claim) =>
        claim.Byline.Authors is [var only] && !only.Name.Split(' ').Any(BylineWords.Desks.Contains)
        && (PaperNames.Is(only.Name) || (only.Name.Length <= LongestAbbreviation && only.Name.All(char.IsUpper)) || BylineWords.Organisations.Contains(only.Name[(only.Name.LastIndexOfAny([' ', '-']) + 1)..]) || (SiteLabel.Key(facts.Address.Label ?? "") is { Length: > 3 } label && (SiteLabel.Agreement(only.Name, label) > 0 || (only.Name.Length >= ShortestBrand && !only.Name.Contains(' ') && label.StartsWith(only.Name, StringComparison.OrdinalIgnoreCase)))));

    /// <summary>The people whom the page links as its authors, where its data only tell under which name somebody logs in.</summary>
    static AuthorClaim? Linked(List<AuthorClaim> claims) => claims.Find(claim => claim.Byline.Authors.Count > 0) is { Byline.Authors: [var first] } && IsLogin(first.Name)
        ? claims.Find(claim => claim.Source.StartsWith("author ", StringComparison.Ordinal) && claim.Byline.Authors.Count > 0 && claim.Byline.Authors.All(author => PersonNames.IsFull(author.Name))) : null;

    static bool IsLogin(string name) => Ascii.IsValid(name) && !name.Contains(' ') && (name.Any(char.IsAsciiDigit) || (name.Length > LongestAbbreviation && !name.Any(char.IsAsciiLetterUpper)));

    /// <summary>An editor's number: "HX031".</summary>
    static bool IsCode(string name) => name.Length <= LongestCode && name.Any(char.IsAsciiDigit) && name.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter));

    /// <summary>Whether a name is a desk's: where people are named elsewhere, they wrote it.</summary>
    static bool IsDesk(Author author) => author.Name.Split(' ').Any(BylineWords.Desks.Contains);

    /// <summary>Several values as one byline. Addresses are not names; the site, desks and agencies are credited apart from people.</summary>
    public static AuthorClaim? Merged(PageFacts facts, IEnumerable<string> values, string source)
    {
        var merged = new Byline();
        var credits = new List<string>();
        foreach (var value in values.Select(PlainWords.OneLine).Where(IsName))
        {
            var first = value.Split(',')[0];
            var read = facts.Site.Has(value) || facts.Site.Has(first) ? new Byline { Publisher = first } : Bylines.Names(value);
            var people = read.Authors.Where(author => !facts.Site.Has(author.Name) && IsName(author.Name)).ToList();
            if (people.Count == 0)
                credits.AddRange(read is { Authors.Count: > 0, InfoSources.Count: 0 } ? read.Authors.Select(author => author.Name) : [read.Publisher is { } house && facts.Site.Has(house) ? house : value]);
            credits.RemoveAll(credit => !IsName(credit));
            merged = merged with
            {
                Authors = Apart([.. merged.Authors.Concat(people).DistinctBy(author => PlainWords.Key(author.Name))]),
                InfoSources = [.. merged.InfoSources.Union(read.InfoSources)],
                Publisher = merged.Publisher ?? read.Publisher,
            };
        }
        return merged.IsEmpty && credits.Count == 0 ? null : new(merged, null, source) { Credits = [.. credits.Distinct(StringComparer.OrdinalIgnoreCase)] };
    }

    /// <summary>Without names that only repeat another with something behind it, and without desks beside people.</summary>
    static List<Author> Apart(List<Author> authors) => authors.Count < 2 ? authors
        : authors.FindAll(author => !authors.Exists(other => author.Name.StartsWith(other.Name + " ", StringComparison.OrdinalIgnoreCase) && PersonNames.IsFull(other.Name)) && (PersonNames.IsFull(author.Name) || !PaperNames.Is(author.Name)) && !(IsDesk(author) && authors.Exists(other => !IsDesk(other) && PersonNames.IsFull(other.Name)))) is { Count: > 0 } left ? left : authors;

    /// <summary>The only person that the site's data describe, where he is not the site itself.</summary>
    static AuthorClaim? FromPerson(PageFacts facts)
    {
        var people = facts.Json.OfType("Person").Where(person => !JsonLd.Types(person).Contains("Organization")).Select(person => facts.Json.Text(person, "name")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return people is [var only] && PersonNames.IsFull(only) ? Merged(facts, [only], "JSON-LD") : null;
    }

    static AuthorClaim? FromJson(PageFacts facts)
    {
        var names = new List<string>();
        foreach (var author in facts.Json.Values(facts.Json.Article, "author").Concat(facts.Json.Values(facts.Json.Article, "creator")))
        {
            if (TakesPictures(facts, author))
                continue;
            if (author.ValueKind is JsonValueKind.String)
                names.Add(WebUtility.HtmlDecode(author.GetString()!));
            else if (facts.Json.Text(author, "name") is not null)
                names.AddRange(facts.Json.Texts(author, "name"));
            else if (facts.Json.Text(author, "familyName") is { } family)
                names.Add($"{facts.Json.Text(author, "givenName")} {family}".Trim());
        }
        return Merged(facts, names, "JSON-LD");
    }

    /// <summary>Whether somebody is said to have taken the pictures.</summary>
    static bool TakesPictures(PageFacts facts, JsonElement author) =>
        author.ValueKind is JsonValueKind.Object && (facts.Json.Text(author, "jobTitle") is { } job && _photographers.Any(word => job.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || facts.Json.Text(author, "name") is { } name && name.IndexOf(':', StringComparison.Ordinal) is > 0 and < 8 && _pictures.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    static readonly string[] _pictures = ["photo", "foto", "picture", "bild", "valokuva"];

    static readonly string[] _photographers = ["photographe", "fotograf", "fotógraf", "fotorepor", "valokuvaaja"];

    static AuthorClaim? FromMeta(PageFacts facts)
    {
        foreach (var name in _names)
        {
            if (Merged(facts, facts.Meta.All(name).Where(value => name != Card || IsNoTime(value)), "meta " + name) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Lines that say "By", or lie in an element named for authors, or hold nothing but people's names before the first long paragraph.</summary>
    static AuthorClaim? FromLines(PageFacts facts, ArticleSpan span)
    {
        AuthorClaim? bare = null, agency = null;
        foreach (var block in span.Head(facts.Page.Blocks, 4, 4).Concat(facts.Page.Blocks.Skip(span.LastBody - 1).Take(Behind)))
        {
            if (block.Text.Length > LongestLine || IsOfOthers(block.Region) || Bylines.Within(block.Text) is not { } byline)
                continue;
            if (byline is { Authors.Count: 0, Signed.Count: > 0 } && (byline.Marked || block.Index == span.Headline + 1 || (block.Region.Near & Marks.Author) != Marks.None) && block.Index > span.Headline && block.Index <= span.FirstBody + 1)
                agency ??= new(byline, block.Text, "byline line") { Credits = [.. byline.Signed.Select(author => author.Name)] };
            if (byline.Authors.Count == 0 || byline.Authors.All(author => facts.Site.Has(author.Name) || !IsName(author.Name)))
                continue;
            var named = ((block.Region.Near | block.Inner) & Marks.Author) != Marks.None;
            if (block.Index > span.LastBody + Near && !(named && (byline.Marked || byline.Authors.All(author => PersonNames.IsFull(author.Name)))))
                continue;
            if (byline.Marked || named)
                return new(byline, block.Text, "byline line");
            if (IsBare(facts, span, block, byline))
                bare ??= new(byline, block.Text, "byline line");
        }
        return bare ?? agency;
    }

    /// <summary>Whether an element or one of the two around it holds comments or other stories; an author's card is none.</summary>
    static bool IsOfOthers(Region region)
    {
        Region? outer = region;
        for (var steps = 0; steps < 3 && outer is not null; (outer, steps) = (outer.Parent, steps + 1))
        {
            if (outer.Marks.HasFlag(Marks.Comment) || (outer.Marks & (Marks.Related | Marks.Author)) == Marks.Related)
                return true;
        }
        return false;
    }

    /// <summary>The reporters whom the text's first words name, as in East Asia.</summary>
    static AuthorClaim? FromDateline(PageFacts facts, ArticleSpan span) =>
        facts.Page.Blocks.Skip(span.FirstBody).Take(Near).Select(block => EastAsianDatelines.Read(block.Text)).FirstOrDefault(dateline => dateline?.Reporters.Count > 0) is not { } found ? null
            : new(new() { Authors = [.. found.Reporters.Select(name => new Author(name))], InfoSources = found.InfoSources }, found.Printed, "dateline");

    /// <summary>The one line that a label makes the author's, wherever it stands; none where several differ.</summary>
    static AuthorClaim? FromLabel(PageFacts facts)
    {
        AuthorClaim? found = null;
        foreach (var block in facts.Page.Blocks)
        {
            if (block.Text.Length > LongestLine || IsOfOthers(block.Region) || Bylines.Labelled(block.Text) is not { } byline)
                continue;
            if (found is not null && found.Printed != block.Text)
                return null;
            found = new(byline, block.Text, "byline line");
        }
        return found;
    }

    /// <summary>A line of full names alone, above the first long paragraph: no link or heading, and no words of the headline.</summary>
    static bool IsBare(PageFacts facts, ArticleSpan span, Block block, Byline byline) =>
        (block.Index > span.Headline || (block.Index >= span.Headline - 2 && byline.Authors.Count == 1 && block.Text.Any(char.IsDigit))) && (block.Index <= span.FirstBody + 3 || IsSignature(span, block)) && block.LinkLength == 0 && block.Region.Tag[0] != 'h' && block.Region.Tag != "li"
        && (Close(block.Region) & (block.Text.Any(char.IsDigit) ? Marks.Navigation | Marks.Caption : Marks.Topic | Marks.Navigation | Marks.Caption | Marks.Title)) == Marks.None
        && byline.Authors.All(author => author.Name.Split(' ') is { Length: 2 or 3 } words && words is not [_, "der" or "des" or "del" or "della" or "du", _] && !facts.Site.Has(author.Name))
        && (span.Headline < 0 || !PlainWords.Hashes(string.Join(' ', byline.Authors.Select(author => author.Name))).Any(PlainWords.Hashes(facts.Page.Blocks[span.Headline].Text).Contains));

    /// <summary>What the element and the two around it say, up to the article's own, which many publishing systems name after its topics.</summary>
    static Marks Close(Region region)
    {
        var marks = Marks.None;
        var outer = region;
        for (var steps = 0; steps < 3 && outer is { Tag: not ("article" or "main") }; (outer, steps) = (outer.Parent, steps + 1))
            marks |= outer.Marks;
        return marks;
    }

    /// <summary>A name in bold or italics right at the text's end.</summary>
    static bool IsSignature(ArticleSpan span, Block block) =>
        block.Index >= span.LastBody && block.Index <= span.LastBody + 1 && block.EmphasisLength >= block.Text.Length - 2;

    static bool IsName(string value) =>
        value.Length is > 1 and < 200 && !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !_accounts.Contains(value, StringComparer.OrdinalIgnoreCase) && !IsAccount(value);

    /// <summary>One word for whoever keeps the site: "admin_web".</summary>
    static bool IsAccount(string value) => !value.Contains(' ') && (value.Contains('_') ? value.Contains("admin", StringComparison.OrdinalIgnoreCase) : value.EndsWith("admin", StringComparison.OrdinalIgnoreCase));

    /// <summary>What publishing systems put where nobody signed.</summary>
    static readonly string[] _accounts = ["admin", "administrator", "wordpressadmin", "wpadmin", "super user", "superuser", "site admin", "webmaster", "root", "editor", "user", "guest", "unknown", "none", "null", "undefined", "n/a", "anonymous", "no author", "author", "redakteur", "autor"];
}

/// <summary>A byline, the line that it was read from if any, and the part of the page that said it.</summary>
sealed record AuthorClaim(Byline Byline, string? Printed, string Source)
{
    /// <summary>The names that are no person's: desks, agencies, the site; as printed.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>An agency that the page credits beside its people is one of the authors.</summary>
    public AuthorClaim WithAgencies() => Signed(credit => Agencies.Named(credit) is not null);

    public AuthorClaim Signed(Func<string, bool> counts) =>
        this with { Byline = Byline with { Authors = [.. Byline.Authors, .. Credits.Where(counts).Select(credit => new Author(credit))], Publisher = null } };
}
