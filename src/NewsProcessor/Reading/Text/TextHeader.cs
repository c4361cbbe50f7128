using NewsProcessor.Articles;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Byline, credit and dates from the lines around the story.</summary>
static class TextHeader
{
    public static Article WithByline(Article article, TextPage page, (Byline Byline, IReadOnlyList<int> Blocks)? found)
    {
        if (found is not var (byline, blocks) || (article.Authors.Count > 0 && !byline.Marked))
            return article;
        var printed = string.Join(" | ", blocks.Select(i => page.Blocks[i].Text));
        var named = byline.Authors.Count > 0;
        article = article with
        {
            Byline = named && blocks.Count > 0 ? printed : null,
            CreditText = named ? article.CreditText : printed,
            Authors = named ? byline.Authors : article.Authors,
            InfoSources = [.. byline.InfoSources.Union(article.InfoSources)],
            Publisher = article.Publisher ?? (byline.Publisher is { } house && PaperNames.Is(house) ? new(WithoutEnding(house)) : null),
            ContentLocation = article.ContentLocation ?? byline.Place,
        };
        article = named && blocks.Count == 0 ? article.From("authors", "sign-off") : named ? article.From("authors", "byline line").From("byline", "byline line") : article.From("creditText", "credit line");
        if (article.InfoSources.Count > 0)
            article = article.From("infoSources", byline.InfoSources.Count == 0 ? "dateline" : named ? "byline line" : "credit line");
        return article.Publisher is null || article.FieldSources.ContainsKey("publisher") ? article : article.From("publisher", named ? "byline line" : "credit line");
    }

    /// <summary>A site's name without the ending of its address.</summary>
    static string WithoutEnding(string house) => PaperNames.IsSite(house) ? house[..house.LastIndexOf('.')] : house;

    /// <summary>The publisher by what the page says of itself, where no line names it; else the house that the author writes for.</summary>
    public static Article WithPublisher(Article article, TextPage page, Byline? byline, TreeModel model)
    {
        if (article.Publisher is not null)
            return article;
        if (Mastheads.Of(page, byline).Likeliest(model) is { } name)
            return (article with { Publisher = new(name) }).From("publisher", "page furniture");
        return article.Authors.FirstOrDefault(author => author.Organisation is not null)?.Organisation is { } house
            ? (article with { Publisher = new(house) }).From("publisher", "byline line")
            : article;
    }

    public static Article WithDates(Article article, TextPage page, IReadOnlyList<int> byline)
    {
        var (published, modified) = TextDates.Find(page, byline, article.InLanguage);
        if (modified is not null)
            article = (article with { DateModified = modified.Value }).From("dateModified", "date line");
        var source = published is null ? "dateline" : "date line";
        published ??= article.Dateline is { } dateline ? NewsDates.Find(dateline, DateHints.None) : null;
        if (published is null)
            return article;
        return (article with
        {
            DatePublished = published.Value,
            DatePublishedRaw = published.Raw,
            UtcOffsetMinutes = published.UtcOffsetMinutes,
            Precision = published.Precision,
            Inferred = [.. published.Inferred.Select(part => "datePublished." + part)],
        }).From("datePublished", source);
    }
}
