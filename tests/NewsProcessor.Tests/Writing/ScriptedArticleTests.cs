using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using NewsProcessor.Articles;
using NewsProcessor.Tests.Browser;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Body;
using Xunit;

namespace NewsProcessor.Tests.Writing;

/// <summary>Of articles full of scripts, everything that a browser may be shown as HTML holds text, emphasis and links alone.</summary>
public sealed class ScriptedArticleTests
{
    static readonly HashSet<string> _elements = [.. "html head body h1 h2 p ul ol li blockquote table thead tbody tr th td figure figcaption a strong em sub sup code".Split(' ')];
    static readonly HashSet<string> _attributes = ["href", "rel", "start"];

    static readonly MarkdownPipeline _github = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    [Fact]
    public void The_record_holds_no_markup_that_acts() => AssertHarmless(article => article.BodyHtml);

    [Fact]
    public void What_feeds_ninjs_and_pages_carry_holds_no_markup_that_acts() => AssertHarmless(article => BodyMarkup.Of(article).ToString());

    [Fact]
    public void Markdown_makes_no_markup_that_acts() =>
        AssertHarmless(article => Markdown.ToHtml(Encoding.UTF8.GetString(ArticleWriters.All.Single(writer => writer.Name == "markdown").Write(article)).Split("---\n", 3)[2], _github));

    [Fact]
    public void A_record_that_an_earlier_reader_left_unsafe_is_made_safe()
    {
        var html = ScriptVectorTable.Texts.Concat(ScriptVectorTable.Addresses.Select(address => $"<a href=\"{address}\">x</a>")).ToList();
        foreach (var kind in Enum.GetValues<ParagraphKind>())
        {
            var article = new Article { Paragraphs = [.. html.Select(attack => new Paragraph(kind, "x") { Html = kind is ParagraphKind.TableRow ? $"<td>{attack}</td>" : attack })] };
            AssertHarmless(BodyMarkup.Of(article).ToString());
            AssertHarmless(Markdown.ToHtml(BodyMarkdown.Of(article), _github));
        }
    }

    static void AssertHarmless(Func<Article, string> html)
    {
        Assert.InRange(ScriptedSamples.Articles.Count(article => article.ArticleBody.Contains("alert(", StringComparison.Ordinal)), 80, 1000);
        foreach (var article in ScriptedSamples.Articles)
            AssertHarmless(html(article));
    }

    static void AssertHarmless(string html)
    {
        using var page = new HtmlParser(new() { IsScripting = true }).ParseDocument(html);
        Assert.All(page.All, element => Assert.Contains(element.LocalName, _elements));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, _attributes));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(https?://|mailto:)", link.GetAttribute("href")!));
        Assert.DoesNotContain(page.Descendants<IComment>(), _ => true);
    }
}
