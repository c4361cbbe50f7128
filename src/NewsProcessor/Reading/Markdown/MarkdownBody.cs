using System.Text.RegularExpressions;
using Markdig;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Markdown;

/// <summary>Markdown text as paragraphs: made into HTML by CommonMark's rules with tables and footnotes left to their texts, then read like any other.</summary>
static partial class MarkdownBody
{
    static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images) Read(string markdown, string? address) =>
        HtmlFragment.Read("<div>" + Markdig.Markdown.ToHtml(Directives().Replace(markdown, ""), _pipeline) + "</div>", address);

    /// <summary>A heading behind number signs, or underlined.</summary>
    public static bool HasHeading(string text) => Heading().IsMatch(text);

    [GeneratedRegex(@"^(?:#{1,6}[ \t]+\S|[^\s#].*\r?\n(?:={3,}|-{3,})[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    /// <summary>Site generators' own instructions, shortcodes among them.</summary>
    [GeneratedRegex(@"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}", RegexOptions.NonBacktracking)]
    private static partial Regex Directives();
}
