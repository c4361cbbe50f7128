using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Tells an item's full text from its summary, and fills body and description from them.</summary>
static partial class FeedBody
{
    /// <summary>From so many characters in several paragraphs on, a description is the text itself.</summary>
    const int FullLength = 800;

    const string SummaryOnly = "The feed carries only a summary of this article.";

    /// <param name="content">The full text as HTML, if the item has an element for it.</param>
    /// <param name="summary">The summary as HTML, which in plain RSS may be the full text.</param>
    public static (Article Article, IReadOnlyList<Image> Images) Filled(Article article, string? content, string? summary)
    {
        var (body, images) = Read(content, article.Url);
        var (lead, pictures) = Read(summary, article.Url);
        // What has no headline is a note, all of which is its description.
        if (body.Count == 0 && (IsFull(lead) || (article.Headline is null && lead.Count > 0)))
            return (WithBody(article, lead, "description"), pictures);
        if (body.Count == 0)
            return (Described(article, lead) with { IsPartial = true, Warnings = [.. article.Warnings, lead.Count == 0 ? "The feed carries no text of this article." : SummaryOnly] }, pictures);
        var filled = WithBody(article, body, "content");
        return (IsExcerpt(lead, body) ? filled : Described(filled, lead), [.. images, .. pictures]);
    }

    static (IReadOnlyList<Paragraph>, IReadOnlyList<Image>) Read(string? html, string? address)
    {
        if (string.IsNullOrWhiteSpace(html))
            return ([], []);
        var (paragraphs, images) = HtmlFragment.Read(html, address);
        return (paragraphs.Count > 0 && Appeared().IsMatch(paragraphs[^1].Text) ? [.. paragraphs.Take(paragraphs.Count - 1)] : paragraphs, images);
    }

    static bool IsFull(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Count(paragraph => paragraph.Kind is ParagraphKind.Paragraph) > 2 && paragraphs.Sum(paragraph => paragraph.Text.Length) >= FullLength && !IsCut(paragraphs[^1].Text);

    /// <summary>Programs make summaries from the text's start; that is no standfirst.</summary>
    static bool IsExcerpt(IReadOnlyList<Paragraph> lead, IReadOnlyList<Paragraph> body)
    {
        var (start, text) = (PlainWords.Key(string.Join(' ', lead.Select(block => block.Text.TrimEnd('…', '.', '[', ']', ' ')))), new System.Text.StringBuilder());
        foreach (var paragraph in body.Where(paragraph => paragraph.Kind is not ParagraphKind.Caption).TakeWhile(_ => text.Length < start.Length))
            text.Append(PlainWords.Key(paragraph.Text)).Append(' ');
        return start.Length == 0 || text.ToString().StartsWith(start, StringComparison.Ordinal);
    }

    static Article WithBody(Article article, IReadOnlyList<Paragraph> body, string source) => article with
    {
        Paragraphs = body,
        FieldSources = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["paragraphs"] = source },
        IsPartial = IsCut(body[^1].Text),
        Warnings = IsCut(body[^1].Text) ? [.. article.Warnings, "The feed cuts the text short."] : article.Warnings,
    };

    static Article Described(Article article, IReadOnlyList<Paragraph> lead) =>
        lead.Count == 0 ? article : article with { Description = WithoutMore(string.Join(' ', lead.Where(block => block.Kind is not ParagraphKind.Caption).Select(block => block.Text))) };

    /// <summary>A summary without the "Read more" that leads to the page.</summary>
    static string WithoutMore(string summary)
    {
        var end = summary.LastIndexOfAny(['.', '!', '?', '…', '。'], Math.Max(0, summary.TrimEnd('.', '…', ' ', '→', '»').Length - 1)) + 1;
        return end > 1 && end < summary.Length && (Furniture.Of(summary.AsSpan(end)).Whole & FurnitureKind.Related) != FurnitureKind.None ? summary[..end] : summary;
    }

    static bool IsCut(string last) => last.AsSpan().TrimEnd() is var text && (text.EndsWith("[…]") || text.EndsWith("[...]") || text.EndsWith("[..]"));

    /// <summary>The line that WordPress adds to a feed's items.</summary>
    [GeneratedRegex(@"^The post .+ (?:appeared first on|first appeared on) .+\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Appeared();
}
