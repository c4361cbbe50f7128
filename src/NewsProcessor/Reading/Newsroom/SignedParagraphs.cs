using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The byline that opens a story's own text, in any format whose fields name no author.</summary>
static class SignedParagraphs
{
    /// <summary>Bylines stand at the top, maybe below a standfirst, an editor's note or points that sum up.</summary>
    const int Top = 3, LongestLine = 100;

    public static Article Read(Article article)
    {
        if (article.Byline is not null || article.Authors.Count > 0)
            return article;
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Kind is not ParagraphKind.ListItem).Take(Top))
        {
            if (paragraph.Kind is not (ParagraphKind.Paragraph or ParagraphKind.Heading) || paragraph.Text.Length > LongestLine || paragraph.Text is [.., '.' or '!' or '?' or ':'])
                continue;
            if (Bylines.Read(paragraph.Text) is { Marked: true, Authors.Count: > 0 } byline && byline.Authors.All(author => author.Name.Contains(' ')))
                return (article with { Byline = paragraph.Text, Authors = byline.Authors, InfoSources = [.. article.InfoSources.Union(byline.InfoSources)] }).From("authors", "first paragraphs");
        }
        return article;
    }
}
