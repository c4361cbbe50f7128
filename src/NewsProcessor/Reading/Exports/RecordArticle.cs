using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>A database's record as an article. The record says where its text starts and ends: no line of it is left out but end marks.</summary>
static class RecordArticle
{
    public static Article Of(HeaderLines record)
    {
        var blocks = TextBlocks.Of(record.Rest).FindAll(block => !WireMarkers.IsEnd(block.Text));
        var article = (new Article { Paragraphs = [.. blocks.Select((block, i) => new Paragraph(Kind(block, i + 1 < blocks.Count), block.Text))] }).From("paragraphs", "running text");
        article = TextWire.WithDateline(article);
        if (LanguageOf.WithoutDetector($"{record[HeaderField.Headline]}\n{article.ArticleBody}") is { } language)
            article = article with { InLanguage = language, LanguageSource = LanguageSource.Detected };
        article = Completed(HeaderValues.Apply(article, record), record);
        // An abstract that only repeats the text's beginning is no standfirst.
        return article.Description is { } summary && article.ArticleBody.StartsWith(summary.TrimEnd('.', '…', ' '), StringComparison.Ordinal) ? article with { Description = null } : article;
    }

    static Article Completed(Article article, HeaderLines record)
    {
        if (record[HeaderField.Kicker] is { } kicker)
            article = (article with { AlternativeHeadline = kicker }).From("alternativeHeadline", "header line");
        article = article with { Keywords = [.. article.Keywords.Select(WithoutShare)] };
        if (record[HeaderField.Caption] is { Length: > 0 } caption)
            article = (article with { Images = [new() { Caption = caption }] }).From("images", "header line");
        if (record[HeaderField.Dateline] is { Length: > 0 } dateline && article.Dateline is null)
            article = (article with { Dateline = dateline, ContentLocation = article.ContentLocation ?? dateline }).From("dateline", "header line");
        if (record[HeaderField.Credit] is { Length: > 0 } credit)
            article = (article with { CreditText = credit, InfoSources = [.. article.InfoSources.Union(Agencies.Listed(credit))] }).From("creditText", "header line");
        return WithoutSignature(SignedParagraphs.Read(article));
    }

    /// <summary>Without the author's name where the text's last line only says it again.</summary>
    static Article WithoutSignature(Article article) =>
        article.Paragraphs is [_, .., var last] && article.Authors.Any(author => author.Name.Equals(last.Text, StringComparison.OrdinalIgnoreCase)) ? article with { Paragraphs = [.. article.Paragraphs.SkipLast(1)] } : article;

    /// <summary>A subject without how well it fits: "DOGS (64%)".</summary>
    static string WithoutShare(string subject) => subject is [.., '%', ')'] && subject.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? subject[..bracket] : subject;

    static ParagraphKind Kind(TextBlock block, bool followed) =>
        block.Marked ? ParagraphKind.ListItem : followed && BlockTraits.Of(block.Text) is { Weight: < 100, EndsSentence: false } && block.Text[^1] is not (':' or ',') ? ParagraphKind.Heading : ParagraphKind.Paragraph;
}
