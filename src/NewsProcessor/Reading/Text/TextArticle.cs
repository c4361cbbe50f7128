using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>One article from one text.</summary>
static class TextArticle
{
    public static Article? Read(string text) => Read(text, BlockModels.Shipped);

    /// <summary>The article, or null when the text has no words.</summary>
    public static Article? Read(string text, BlockModels models)
    {
        var page = TextPage.Of(text, models);
        if (page.Blocks.Count == 0)
            return null;
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var article = WithDates(WithByline(Story(page, sources), page, sources), page, sources);
        return article with { FieldSources = sources };
    }

    static Article Story(TextPage page, SortedDictionary<string, string> sources)
    {
        var standfirst = Standfirsts.Find(page);
        if (page.HeadlineAt >= 0)
            sources["headline"] = page.HeadlineAt == 0 ? "first line" : "headline line";
        if (standfirst.Count > 0)
            sources["description"] = "standfirst";
        sources["paragraphs"] = "blocks judged to be body";
        var article = new Article
        {
            Headline = page.HeadlineAt < 0 ? null : page.Blocks[page.HeadlineAt].Text,
            Description = standfirst.Count == 0 ? null : string.Join("\n\n", standfirst.Select(i => page.Blocks[i].Text)),
            Paragraphs = TextBody.Of(page, standfirst),
        };
        return LanguageOf.WithoutDetector($"{article.Headline}\n{article.Description}\n{article.ArticleBody}") is { } language
            ? article with { InLanguage = language, LanguageSource = LanguageSource.Detected }
            : article;
    }

    static Article WithByline(Article article, TextPage page, SortedDictionary<string, string> sources)
    {
        if (TextByline.Find(page) is not var (byline, blocks))
            return article;
        sources[byline.Authors.Count > 0 ? "authors" : "creditText"] = byline.Authors.Count > 0 ? "byline line" : "credit line";
        var printed = string.Join(" | ", blocks.Select(i => page.Blocks[i].Text));
        return article with
        {
            Byline = byline.Authors.Count > 0 ? printed : null,
            CreditText = byline.Authors.Count > 0 ? null : printed,
            Authors = byline.Authors,
            InfoSources = byline.InfoSources,
            Publisher = byline.Publisher is { } publisher ? new(publisher) : null,
            ContentLocation = byline.Place,
        };
    }

    static Article WithDates(Article article, TextPage page, SortedDictionary<string, string> sources)
    {
        var (published, modified) = TextDates.Find(page, article.InLanguage);
        if (published is not null)
            sources["datePublished"] = "date line";
        if (modified is not null)
            sources["dateModified"] = "date line";
        return article with
        {
            DatePublished = published?.Value,
            DatePublishedRaw = published?.Raw,
            UtcOffsetMinutes = published?.UtcOffsetMinutes,
            Precision = published?.Precision,
            Inferred = [.. published?.Inferred.Select(part => "datePublished." + part) ?? []],
            DateModified = modified?.Value,
        };
    }
}
