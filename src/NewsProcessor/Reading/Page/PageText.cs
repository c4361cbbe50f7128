using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>The words of the article on its page: headline, standfirst, body.</summary>
sealed class PageText
{
    /// <summary>A body shorter than this, in characters, gives way to a longer one in the metadata: the page's text is set by scripts.</summary>
    const int ShortestBody = 250;

    /// <summary>So does one of up to this length, to one so many times longer.</summary>
    const int ShortBody = 1000, TimesLonger = 4;
    const int LongestByline = 120, LongestDate = 40, MostDates = 3;

    readonly PageFacts _facts;
    readonly Block? _standfirst;
    readonly string[]? _linkedBody;

    PageText(PageFacts facts, Said? headline, int headlineBlock)
    {
        (_facts, Headline) = (facts, headline);
        var judged = facts.Page.Blocks.Count == 0 ? [] : BodyJudge.Judge(facts, headline?.Value, headlineBlock);
        Body = Page.Body.Blocks(facts, headline?.Value, headlineBlock, judged);
        _standfirst = Standfirst.Of(facts, headlineBlock, Body);
        if (_standfirst is not null)
            Body.Remove(_standfirst);
        DropDates();
        Span = ArticleSpan.Of(headlineBlock, Body);
        var length = Body.Sum(block => block.Text.Length);
        _linkedBody = length < ShortBody ? LinkedBody(length < ShortestBody ? ShortestBody : length * TimesLonger) : null;
    }

    public Said? Headline { get; }
    public List<Block> Body { get; }
    public ArticleSpan Span { get; }

    /// <summary>Where the body came from; null where there is none.</summary>
    public string? Source => _linkedBody is not null ? "JSON-LD" : Body.Count > 0 ? "page text" : null;

    public Said? Description => _standfirst is not null ? new(_standfirst.Text, "standfirst") : null;

    public static PageText Of(PageFacts facts)
    {
        var (headline, block) = Page.Headline.Of(facts);
        return new(facts, headline, block);
    }

    public IReadOnlyList<Paragraph> Paragraphs() =>
        _linkedBody is not null ? [.. _linkedBody.Select(line => new Paragraph(ParagraphKind.Paragraph, line))] : [.. Page.Body.Paragraphs(_facts.Page, Body)];

    /// <summary>Takes lines that only date the story off the start of the body.</summary>
    void DropDates() => Body.RemoveRange(0, Body.SkipLast(1).TakeWhile(IsDate).Take(MostDates).Count());

    /// <summary>Takes a line that only names the authors off the start of the body, and what dates the story below it.</summary>
    public void DropByline(AuthorClaim authors)
    {
        var known = authors.Byline.Authors.Select(author => PlainWords.Key(author.Name)).ToHashSet(StringComparer.Ordinal);
        Body.RemoveAll(block => block.Index <= Span.FirstBody + 4 && block.Text.Length <= LongestByline && block.Region.Tag[0] != 'h'
            && (block.Text == authors.Printed || (Bylines.Read(block.Text) is { Authors.Count: > 0 } byline && byline.Authors.All(author => known.Contains(PlainWords.Key(author.Name))))));
        if (Body.Count > 1 && Body[0].Text.Length <= LongestByline && (IsSigned(Body[0].Text, known) || IsImprint(Body[0].Text, known)))
            Body.RemoveAt(0);
        DropDates();
    }

    /// <summary>Whether a line opens with "By", is no sentence and names one of the authors.</summary>
    static bool IsSigned(string line, HashSet<string> authors) =>
        line[^1] is not ('.' or '!' or '?' or '”' or '"') && LeadIns.Opens(line) && authors.Any(PlainWords.Key(line).Contains);

    /// <summary>Whether the parts of a line are authors, the site and dates: "Anna Berg · Harbour Post · 3 May 2024".</summary>
    bool IsImprint(string line, HashSet<string> authors) => line.Split(" · ") is { Length: > 1 } parts
        && parts.All(part => _facts.Site.Has(part) || authors.Contains(PlainWords.Key(part)) || (part.Length <= LongestDate && IsDate(part)));

    /// <summary>A line that is a date and nothing else dates the article below it.</summary>
    static bool IsDate(Block block) => block.Text.Length <= LongestDate && block.Region.Tag[0] != 'h' && IsDate(block.Text);

    static bool IsDate(string line) => !BylineDates.Without(line).Any(char.IsLetterOrDigit);

    string[]? LinkedBody(int shortest)
    {
        var body = _facts.Json.Text(_facts.Json.Article, "articleBody");
        if (body is null || body.Length < shortest || body.Contains('<', StringComparison.Ordinal))
            return null;
        return [.. body.Split('\n').Select(PlainWords.OneLine).Where(line => line.Length > 0)];
    }
}
