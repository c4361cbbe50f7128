using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Page;

/// <summary>A page as an article: each field decided from all that the page says about it.</summary>
static class PageArticle
{
    public static Article Of(WebPage page)
    {
        var facts = new PageFacts(page);
        var (headline, headlineBlock) = Headline.Of(facts);
        var judged = page.Blocks.Count == 0 ? [] : BodyJudge.Judge(facts, headline?.Value, headlineBlock);
        var body = Body.Blocks(facts, headline?.Value, judged);
        var standfirst = Standfirst.Of(facts, headlineBlock, body);
        if (standfirst is not null)
            body.Remove(standfirst);
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string? From(string field, Said? said)
        {
            if (said is not null)
                sources[field] = said.Source;
            return said?.Value;
        }
        var span = ArticleSpan.Of(headlineBlock, body);
        var published = PageDates.Published(facts, span);
        var modified = PageDates.Modified(facts);
        var authors = PageAuthors.Of(facts, span);
        var keywords = PageTopics.Keywords(facts, span, headline?.Value ?? "", string.Join('\n', body.Select(block => block.Text)));
        var sections = PageTopics.Sections(facts);
        foreach (var (field, source) in new[] { ("authors", authors?.Source), ("datePublished", published?.Source), ("dateModified", modified?.Source), ("keywords", keywords?.Source), ("articleSection", sections?.Source) })
        {
            if (source is not null)
                sources[field] = source;
        }
        var publisher = From("publisher", PagePublisher.Of(facts));
        return new Article
        {
            Headline = From("headline", headline),
            Description = From("description", standfirst is null ? null : new(standfirst.Text, "standfirst")),
            Byline = authors?.Printed,
            Authors = authors?.Byline.Authors ?? [],
            InfoSources = authors?.Byline.InfoSources ?? [],
            Publisher = publisher is null ? null : new(publisher),
            DatePublished = published?.Date.Value,
            DatePublishedRaw = published?.Date.Raw,
            UtcOffsetMinutes = published?.Date.UtcOffsetMinutes,
            Precision = published?.Date.Precision,
            DateModified = modified?.Date.Value,
            Keywords = keywords?.Words ?? [],
            ArticleSection = sections?.Names ?? [],
            Url = From("url", facts.Address.Canonical),
            InLanguage = page.Language,
            Paragraphs = [.. Body.Paragraphs(page, body)],
            RelatedLinks = RelatedStories.Of(facts, span, body.Select(block => block.Index).ToHashSet()),
            Images = Pictures.Of(facts, span),
            IsAccessibleForFree = facts.Json.Text(facts.Json.Article, "isAccessibleForFree")?.ToLowerInvariant() switch { "true" or "http://schema.org/true" or "https://schema.org/true" => true, "false" or "http://schema.org/false" or "https://schema.org/false" => false, _ => null },
            CopyrightNotice = facts.Json.Text(facts.Json.Article, "copyrightNotice") ?? facts.Meta.First("copyright", "dc.rights", "dcterms.rights"),
            CopyrightHolder = facts.Json.Text(facts.Json.Article, "copyrightHolder"),
            FieldSources = sources,
        };
    }
}
