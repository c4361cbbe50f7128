using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Formats;

/// <summary>A saved web page.</summary>
public sealed class Html : IArticleFormat
{
    /// <summary>Elements nested deeper are read as siblings: no page needs more, and it bounds time and stack.</summary>
    const int DeepestElement = 256;

    static readonly HtmlParserOptions _options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true, MaximumDepth = DeepestElement, ShouldEmitAttribute = PageAttributes.IsKept };

    public string Name => "HTML";

    public bool Recognises(NewsFile file) =>
        PageStart.IsPage(file.Head, named: file.Extension is ".html" or ".htm" or ".xhtml" or ".shtml" || file.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true);

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        var text = TextDecoding.Decode(file.Bytes.Span, (file.Address is null ? null : CharsetLabels.Declared(default, file.ContentType)) ?? PageStart.Charset(file.Head));
        using var document = new HtmlParser(_options).ParseDocument(Nesting.Bounded(text.Value).AsMemory());
        foreach (var article in TypedLines.Of(document) is { } typed ? PlainText.Articles(typed) : [PageOf(document, text.Value, file.Address)])
            yield return article with { Url = article.Url ?? file.Address, InLanguage = article.InLanguage ?? document.DocumentElement.GetAttribute("lang"), Source = new() { Encoding = text.Encoding } };
    }

    static Article PageOf(IDocument document, string markup, string? address)
    {
        var page = PageWalk.Of(document);
        page.BaseAddress ??= address;
        return PageState.Filled(PageArticle.Of(page), markup);
    }
}
