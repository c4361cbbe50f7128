using AngleSharp.Html.Parser;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Formats;

/// <summary>A saved web page.</summary>
public sealed class Html : IArticleFormat
{
    public string Name => "HTML";

    public bool Recognises(NewsFile file) =>
        System.Text.Encoding.Latin1.GetString(file.Head) is var head
        && (head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        using var page = new HtmlParser().ParseDocument(file.Text.Value);
        yield return new Article
        {
            Headline = page.Title,
            InLanguage = page.DocumentElement.GetAttribute("lang"),
            Paragraphs = [.. page.QuerySelectorAll("p").Select(p => new Paragraph(ParagraphKind.Paragraph, p.TextContent.Trim()))],
            Source = new() { Encoding = file.Text.Encoding },
        };
    }
}
