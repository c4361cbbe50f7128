using NewsProcessor.Articles;
using NewsProcessor.Reading.Exports;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>One article from one text: first the lines that say what they are, then what the models and the trade's habits tell.</summary>
static class TextArticle
{
    public static Article? Read(string text) => Read(text, TextModels.Shipped);

    /// <summary>The article, or null when the text has no words.</summary>
    public static Article? Read(string text, TextModels models)
    {
        var (url, rest) = AddressLine.Of(text);
        var (embargo, open) = EmbargoLine.TakenFrom(rest);
        if (ExportRecord.Of(open) is { } record && record[HeaderField.Headline] is not null)
            return Marked(RecordArticle.Of(record), url, embargo);
        var header = NewsPost.Of(open) ?? HeaderLines.Of(open);
        var page = TextPage.Of(header.Rest, models.Blocks, header[HeaderField.Headline], header.IsRelease);
        if (page.Blocks.Count == 0 && header.Fields.Count == 0)
            return null;
        var byline = TextByline.Find(page);
        var topics = PrintedTopics.Find(page);
        var article = TextStory.Of(page, [.. byline?.Blocks ?? [], .. topics?.Blocks ?? []]);
        article = TextWire.Read(article, page);
        article = TextHeader.WithByline(article, page, byline);
        article = TextHeader.WithDates(article, page, byline?.Blocks ?? []);
        article = TextHeader.WithPublisher(article, page, byline?.Byline, models.Masthead);
        if (topics is var (words, _))
            article = (article with { Keywords = words }).From("keywords", "topic line");
        article = Marked(HeaderValues.Apply(article, header), url, embargo);
        return header.IsRelease ? ReleaseArticle.Of(article) : article with { RelatedLinks = RelatedHeadlines.Find(page) };
    }

    static Article Marked(Article article, string? url, string? embargo)
    {
        article = url is null || article.FieldSources.ContainsKey("url") ? article : (article with { Url = url }).From("url", "address line");
        return embargo is null ? article : (article with { EdNote = article.EdNote is { } note ? $"{embargo}\n{note}" : embargo }).From("edNote", "embargo line");
    }
}
