using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Page;

/// <summary>A page as an article: each field decided from all that the page says about it, with the part that said it.</summary>
sealed class PageArticle
{
    readonly PageFacts _facts;
    readonly PageText _text;
    readonly SortedDictionary<string, string> _sources = new(StringComparer.Ordinal);

    PageArticle(PageFacts facts) => (_facts, _text) = (facts, PageText.Of(facts));

    public static Article Of(WebPage page)
    {
        var reading = new PageArticle(new PageFacts(page));
        var article = reading.WithSurroundings(reading.WithSubjects(reading.WithTimes(reading.WithPeople(new()))));
        return reading.WithText(article) with { FieldSources = reading._sources };
    }

    Article WithPeople(Article article)
    {
        var authors = PageAuthors.Of(_facts, _text.Span);
        var publisher = Sourced("publisher", PagePublisher.Of(_facts));
        Note("authors", authors?.Byline.Authors.Count > 0 ? authors.Source : null);
        Note("infoSources", authors?.Byline.InfoSources.Count > 0 ? authors.Source : null);
        if (authors is not null)
            _text.DropByline(authors);
        return article with
        {
            Byline = authors?.Printed,
            Authors = authors?.Byline.Authors ?? [],
            InfoSources = authors?.Byline.InfoSources ?? [],
            Publisher = publisher is null ? null : new(publisher),
        };
    }

    Article WithTimes(Article article)
    {
        var published = PageDates.Published(_facts, _text.Span);
        var modified = PageDates.Modified(_facts, _text.Span, published?.Date);
        Note("datePublished", published?.Source);
        Note("dateModified", modified?.Source);
        return article with
        {
            DatePublished = published?.Date.Value,
            DatePublishedRaw = published?.Date.Raw,
            UtcOffsetMinutes = published?.Date.UtcOffsetMinutes,
            Precision = published?.Date.Precision,
            Inferred = [.. published?.Date.Inferred.Select(part => "datePublished." + part) ?? []],
            DateModified = modified?.Date.Value,
        };
    }

    Article WithSubjects(Article article)
    {
        var keywords = PageTopics.Keywords(_facts, _text.Span, _text.Headline?.Value ?? "", string.Join('\n', _text.Body.Select(block => block.Text)));
        var sections = PageSections.Of(_facts, _text.Span, _text.Headline?.Value ?? "");
        Note("keywords", keywords?.Source);
        Note("articleSection", sections?.Source);
        return article with { Keywords = keywords?.Words ?? [], ArticleSection = sections?.Names ?? [] };
    }

    Article WithSurroundings(Article article)
    {
        var (json, meta) = (_facts.Json, _facts.Meta);
        return article with
        {
            Url = Sourced("url", _facts.Address.Canonical),
            InLanguage = _facts.Page.Language ?? json.Text(json.Article, "inLanguage") ?? meta.First("content-language", "og:locale", "dc.language", "dcterms.language"),
            RelatedLinks = RelatedStories.Of(_facts, _text.Span, _text.Body.Select(block => block.Index).ToHashSet()),
            Images = Pictures.Of(_facts, _text.Span),
            IsAccessibleForFree = json.Text(json.Article, "isAccessibleForFree") is { } free ? free.EndsWith("true", StringComparison.OrdinalIgnoreCase) ? true : free.EndsWith("false", StringComparison.OrdinalIgnoreCase) ? false : null : null,
            CopyrightNotice = json.Text(json.Article, "copyrightNotice") ?? meta.First("copyright", "dc.rights", "dcterms.rights"),
            CopyrightHolder = json.Text(json.Article, "copyrightHolder"),
        };
    }

    Article WithText(Article article)
    {
        Note("articleBody", _text.Source);
        return article with
        {
            Headline = Sourced("headline", _text.Headline),
            Description = Sourced("description", _text.Description),
            Paragraphs = _text.Paragraphs(),
        };
    }

    string? Sourced(string field, Said? said)
    {
        Note(field, said?.Source);
        return said?.Value;
    }

    void Note(string field, string? source)
    {
        if (source is not null)
            _sources[field] = source;
    }
}
