using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Headline, standfirst and body.</summary>
static class TextStory
{
    /// <param name="page">The text.</param>
    /// <param name="apart">The blocks of byline and keywords, which are no part of the story.</param>
    public static Article Of(TextPage page, IReadOnlyList<int> apart)
    {
        var article = new Article();
        if (page.HeadlineAt >= 0)
            article = WithHeadline(article, HeadlineText.Of(page, page.HeadlineAt), page.HeadlineAt == 0 ? "first line" : "headline line");
        IReadOnlyList<int> standfirst = [.. Standfirsts.Find(page).Except(apart)];
        if (standfirst.Count > 0)
            article = (article with { Description = string.Join("\n\n", standfirst.Select(i => page.Blocks[i].Text)) }).From("description", "standfirst");
        article = (article with { Paragraphs = TextBody.Of(page, [.. standfirst, .. apart]) }).From("paragraphs", "running text");
        return LanguageOf.WithoutDetector($"{article.Headline}\n{article.Description}\n{article.ArticleBody}") is { } language
            ? article with { InLanguage = language, LanguageSource = LanguageSource.Detected }
            : article;
    }

    static Article WithHeadline(Article article, HeadlineText headline, string source)
    {
        article = (article with { Headline = headline.Text }).From("headline", source);
        if (headline.Kicker is { } kicker)
            article = (article with { AlternativeHeadline = kicker }).From("alternativeHeadline", "kicker");
        return headline.House is { } house ? (article with { Publisher = new(house) }).From("publisher", source) : article;
    }
}
