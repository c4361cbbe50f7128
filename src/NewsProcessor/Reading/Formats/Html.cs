using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Formats;

/// <summary>A saved web page.</summary>
public sealed class Html : IArticleFormat
{
    static readonly HtmlParserOptions _options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    public string Name => "HTML";

    public bool Recognises(NewsFile file) =>
        System.Text.Encoding.Latin1.GetString(file.Head) is var head
        && (head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        using var document = new HtmlParser(_options).ParseDocument(file.Text.Value.AsMemory());
        yield return PageArticle.Of(PageWalk.Of(document)) with { Source = new() { Encoding = file.Text.Encoding } };
    }
}
