using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Page;

/// <summary>HTML that is all content: a feed's body, a mail's part, what Markdown makes. Nothing in it is furniture, so nothing is judged.</summary>
static partial class HtmlFragment
{
    static readonly HtmlParserOptions _options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    /// <summary>Making a parser costs more than parsing a fragment; its services are not for several threads at once.</summary>
    [ThreadStatic]
    static HtmlParser? _parser;

    /// <summary>The paragraphs and pictures of a fragment, in order.</summary>
    /// <param name="html">Markup; what is hidden, and scripts, styles and controls, hold no text.</param>
    /// <param name="address">What relative links start from: an absolute http or https address, or null.</param>
    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images) Read(string html, string? address)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return ([.. BlankLines().Split(html).Select(MarkupText.Line).OfType<string>().Select(text => new Paragraph(ParagraphKind.Paragraph, text))], []);
        return FlatFragment.Read(html, link => WebAddress.Of(link, address)) is { } flat ? (flat, []) : Parsed(html, address);
    }

    /// <summary>As <see cref="Read"/>, of markup of any kind.</summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images) Parsed(string html, string? address)
    {
        html = Nesting.Bounded(html);
        using var document = (_parser ??= new HtmlParser(_options)).ParseDocument((HasBlocks().IsMatch(html) ? html : BlankLines().Replace(html, "<p>")).AsMemory());
        var page = PageWalk.Of(document);
        page.Resolve = link => WebAddress.Of(link, page.BaseAddress ?? address);
        var blocks = page.Blocks.Where(block => !block.Region.Within.HasFlag(Marks.Hidden)).ToList();
        return ([.. Body.Paragraphs(page, blocks).Where(paragraph => paragraph.Text.Length > 0)], [.. page.Pictures.Select(picture => Pictured(page, picture)).OfType<Image>()]);
    }

    /// <summary>A fragment as one line of text; plain text with stray entities stays what it says.</summary>
    public static string Line(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return PlainWords.OneLine(html);
        return InlineTag().IsMatch(html)
            ? PlainWords.OneLine(string.Join(' ', Read(html, null).Paragraphs.Select(paragraph => paragraph.Text)))
            : PlainWords.OneLine(WebUtility.HtmlDecode(html));
    }

    static Image? Pictured(WebPage page, Placed picture)
    {
        var (width, height) = (picture.Element.GetAttribute("width"), picture.Element.GetAttribute("height"));
        // Pictures of one pixel count readers.
        if (width is "0" or "1" || height is "0" or "1" || page.Resolve?.Invoke(picture.Element.GetAttribute("src")) is not { } url)
            return null;
        var alt = PlainWords.OneLine(picture.Element.GetAttribute("alt") ?? "");
        var figure = picture.Element.Closest("figure");
        var caption = figure?.QuerySelector("figcaption")?.TextContent;
        return new() { Url = url, Alt = alt.Length == 0 ? null : alt, Caption = string.IsNullOrWhiteSpace(caption) ? null : PlainWords.OneLine(caption) };
    }

    [GeneratedRegex(@"<(?:p|div|br|li|ul|ol|h[1-6]|blockquote|table|section|article|figure|pre)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HasBlocks();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();

    /// <summary>A tag that titles and names carry in the wild; "5 &lt; 6" is none.</summary>
    [GeneratedRegex(@"</?(?:a|abbr|b|big|br|cite|code|div|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InlineTag();
}
