using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Documents;

/// <summary>A text document as an article: all of it is content, so the reading of plain text only says which lines are headline, byline and date.</summary>
static class DocumentArticle
{
    /// <summary>Where headline, byline and notes stand, counted from either end.</summary>
    const int Head = 12, Foot = 4, LongestDate = 60;

    /// <inheritdoc cref="Of(IReadOnlyList{Paragraph}, string?, string?, bool)"/>
    public static Article? Of(StyledParagraphs text) => Of(text.Paragraphs, text.Title, text.Subtitle);

    /// <param name="paragraphs">The document's text in order.</param>
    /// <param name="title">The headline as the document's styles mark it.</param>
    /// <param name="subtitle">The standfirst as the document's styles mark it.</param>
    /// <param name="standfirst">Whether the text may have one: wires print none.</param>
    /// <returns>The article, or null when there are no words.</returns>
    public static Article? Of(IReadOnlyList<Paragraph> paragraphs, string? title, string? subtitle, bool standfirst = true)
    {
        var lines = ((IEnumerable<string?>)[title, subtitle]).OfType<string>().Concat(paragraphs.Where(paragraph => paragraph.Kind is not ParagraphKind.TableRow).Select(paragraph => paragraph.Text));
        var read = TextArticle.Read(string.Join("\n\n", lines));
        if (read is null && paragraphs.Count == 0)
            return null;
        var article = (read ?? new()) with { RelatedLinks = [], Description = standfirst ? read?.Description : null };
        article = title is null ? article : (article with { Headline = title }).From("headline", "title style");
        article = subtitle is null ? article : (article with { Description = subtitle }).From("description", "subtitle style");
        return article with { Paragraphs = WithoutDateline([.. Body(paragraphs, article)], article.Dateline) };
    }

    static IEnumerable<Paragraph> Body(IReadOnlyList<Paragraph> paragraphs, Article article)
    {
        var told = Told(article);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if ((i >= Head && i < paragraphs.Count - Foot) || !(told.Contains(PlainWords.Key(paragraphs[i].Text)) || IsDate(paragraphs[i].Text, article)))
                yield return paragraphs[i];
        }
    }

    /// <summary>Whether a line is hardly more than the date that was taken: "Tuesday, 9 June 2026".</summary>
    static bool IsDate(string line, Article article) =>
        line.Length <= LongestDate && article.DatePublishedRaw is { } raw && NewsDates.Find(line, DateHints.None) is { } date && date.Raw == raw && date.Length * 2 >= line.Length;

    /// <summary>The lines that fields of the record hold already.</summary>
    static HashSet<string> Told(Article article)
    {
        IEnumerable<string?> lines = [article.Headline, $"{article.ChangeNote} {article.Headline}", .. (article.Description ?? "").Split("\n\n"), .. (article.Byline ?? "").Split(" | "), .. (article.CreditText ?? "").Split(" | "), article.DatePublishedRaw, article.EdNote, article.ChangeNote];
        return [.. lines.OfType<string>().Select(PlainWords.Key).Where(key => key.Length > 0)];
    }

    static List<Paragraph> WithoutDateline(List<Paragraph> body, string? dateline)
    {
        var at = body.FindIndex(paragraph => paragraph.Kind is ParagraphKind.Paragraph);
        if (dateline is not null && at >= 0 && body[at].Text.StartsWith(dateline, StringComparison.Ordinal))
            body[at] = body[at] with { Text = body[at].Text[dateline.Length..].TrimStart(' ', '-', '–', '—'), Html = null };
        return body;
    }
}
