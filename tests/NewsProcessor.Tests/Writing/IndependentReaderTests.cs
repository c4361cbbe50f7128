using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using NewsProcessor.Articles;
using NewsProcessor.Tests.Browser;
using NewsProcessor.Tests.Node;
using NewsProcessor.Tests.Reading;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Feeds;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace NewsProcessor.Tests.Writing;

/// <summary>What is written of every sample article is what other people's programs take it for.</summary>
public sealed partial class IndependentReaderTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly MarkdownPipeline _github = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    [Fact]
    public async Task Ninjs_is_valid_by_the_schema_of_the_IPTC()
    {
        var schema = Path.Combine(PublishedExamplesTests.Folder, "ninjs-schema_3.1.json");
        Assert.SkipUnless(File.Exists(schema), $"There is no {schema}.");
        var scripted = ScriptedSamples.Articles.Select(article => (article, Writer("ninjs").Write(article)));
        Assert.Equal("", await NodeAsync("validate-schema.cjs", [.. await WrittenAsync("ninjs"), .. scripted], schema));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonld")]
    public async Task Json_is_linked_data_of_a_NewsArticle(string format)
    {
        var pairs = await WrittenAsync(format);
        var expanded = JsonDocument.Parse(await NodeAsync("expand-jsonld.cjs", pairs)).RootElement;
        foreach (var (article, node) in pairs.Select(pair => pair.Article).Zip(expanded.EnumerateArray(), (article, list) => (article, Assert.Single(list.EnumerateArray()))))
        {
            Assert.Equal(article.ItemType is "text" ? "https://schema.org/NewsArticle" : null, article.ItemType is "text" ? Assert.Single(node.GetProperty("@type").EnumerateArray()).GetString() : null);
            Assert.All(node.EnumerateObject(), property => Assert.Matches("^(@type|https://schema.org/[a-zA-Z]+)$", property.Name));
            Assert.Equal(article.Headline, Values(node, "headline").SingleOrDefault());
            Assert.Equal(article.Keywords, Values(node, "keywords"));
            Assert.Equal(article.DatePublished is null, !Values(node, "datePublished").Any());
            Assert.Superset(article.Authors.Select(author => author.Name).ToHashSet(), Nodes(node, "author").SelectMany(author => Values(author, "name")).OfType<string>().ToHashSet());
            Assert.Equal(article.Publisher?.Name, Nodes(node, "publisher").SelectMany(publisher => Values(publisher, "name")).SingleOrDefault());
        }

        static IEnumerable<JsonElement> Nodes(JsonElement node, string name) => node.TryGetProperty("https://schema.org/" + name, out var values) ? values.EnumerateArray() : [];
        static IEnumerable<string?> Values(JsonElement node, string name) => Nodes(node, name).Select(value => (value.TryGetProperty("@value", out var literal) ? literal : value.GetProperty("@id")).ToString());
    }

    [Fact]
    public async Task Html_says_what_the_article_says_and_holds_nothing_but_text_and_links()
    {
        var parser = new HtmlParser();
        foreach (var (article, written) in await WrittenAsync("html"))
        {
            using var page = parser.ParseDocument(Encoding.UTF8.GetString(written));
            Assert.Equal(article.Headline is null ? null : Folded(article.Headline), page.QuerySelector("h1") is { } title ? Folded(title.TextContent) : null);
            Assert.Equal(Folded(article.ArticleBody), Folded(Spoken(page.QuerySelector("[itemprop=articleBody]")!)));
            Assert.Equal(article.InLanguage ?? "", page.DocumentElement.GetAttribute("lang"));
            Assert.All(page.All, element => Assert.Contains(element.LocalName, _elements));
            Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, _attributes));
            Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(https?://|mailto:)", link.GetAttribute("href")!));
        }
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("az-Arab-IR", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    [InlineData("de", "ltr")]
    [InlineData(null, "auto")]
    public void Html_runs_the_way_its_language_does(string? language, string direction) =>
        Assert.Contains($"dir=\"{direction}\"", Encoding.UTF8.GetString(Writer("html").Write(new Article { InLanguage = language })), StringComparison.Ordinal);

    [Fact]
    public async Task Markdown_has_front_matter_and_says_what_the_article_says()
    {
        var parser = new HtmlParser();
        foreach (var (article, written) in await WrittenAsync("markdown"))
        {
            var parts = Encoding.UTF8.GetString(written).Split("---\n", 3);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(parts[1]));
            var matter = (YamlMappingNode)Assert.Single(yaml.Documents).RootNode;
            Assert.Equal(article.Id, ((YamlScalarNode)matter["id"]).Value);
            Assert.Equal(article.Headline, matter.Children.TryGetValue("title", out var title) ? ((YamlScalarNode)title).Value : null);
            using var page = parser.ParseDocument(Markdown.ToHtml(parts[2], _github));
            page.QuerySelector("h1")?.Remove();
            Assert.Equal(Folded(article.ArticleBody), Folded(Spoken(page.Body!)));
        }
    }

    [Fact]
    public void Whatever_an_article_says_its_front_matter_and_feeds_stay_well_formed()
    {
        foreach (var article in ScriptedSamples.Articles)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(Encoding.UTF8.GetString(Writer("markdown").Write(article)).Split("---\n", 3)[1]));
            Assert.Single(yaml.Documents);
            _ = JsonDocument.Parse(Writer("json").Write(article));
        }
        var items = ScriptedSamples.Articles.Where(article => article.PubStatus is PubStatus.Usable).Select(article => new FeedItem(ArticleSummary.Of(article), "https://app.example/api/reader?article=" + article.Id, "https://app.example/api/articles/" + article.Id, article)).DistinctBy(item => item.Id).ToList();
        var feed = new Feed { Title = ScriptVectorTable.Texts[0], Id = "urn:x:y", Self = "https://app.example/f?a=1&b=2", First = "https://app.example/f", Site = "https://app.example/s", List = "https://app.example/l", Items = items };
        foreach (var syntax in ArticleWriters.Feeds.Where(writer => writer.Name is not "json"))
            Assert.Equal(items.Count, SyndicationFeed.Load(XmlReader.Create(new MemoryStream(syntax.Write(feed)))).Items.Count());
        Assert.Equal(items.Count, JsonDocument.Parse(ArticleWriters.Feeds.Single(writer => writer.Name is "json").Write(feed)).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Signs_of_Markdown_in_a_text_are_text()
    {
        string[] texts =
        [
            "# not a heading", " # nor this", "- not a list", "1. not a list", "12) nor this", "+ nor this", "> not a quotation", "    not code", "---", "===", "***", "~~~ruby", ": no definition",
            "*not emphasis* _nor this_ __nor__ **this** `nor code` ~~nor~~ ^this^ ~nor~ ++this++ ==nor== this", "[no](link) ![nor](picture) [^nor]: [note] [x]", "<b>no tag</b> <!-- nor comment --> <script>alert(1)</script>",
            "AT&T &amp; &lt; &#60; &copy;", "a\\b \\* \\", "see https://news.example/a_b*c(d)?e=f&g=1 and www.news.example, mailto:a@b.example.", "{{< shortcode >}} {% include %}", "| a | b |", "a  b", "ends with #",
            "snake_case and 2*3*4", "Tom's \"quoted\" text — with dashes… and 100 % of {braces}", "http://", "x*", "_", "*", "\\", "<", "2024. A year", "5 < 6 > 4", "a | b",
        ];
        var kinds = new[] { ParagraphKind.Paragraph, ParagraphKind.Heading, ParagraphKind.Quote, ParagraphKind.ListItem, ParagraphKind.TableRow };
        foreach (var (text, kind) in texts.SelectMany(text => kinds.Select(kind => (text, kind))))
        {
            var markdown = Encoding.UTF8.GetString(Writer("markdown").Write(new Article { Paragraphs = [new(kind, text)] })).Split("---\n", 3)[2];
            using var page = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, _github));
            Assert.Equal((kind, Folded(text)), (kind, Folded(page.Body!.TextContent)));
            Assert.Empty(page.QuerySelectorAll("script, img, code, em, strong, b, sub, sup, del, mark, ins, hr, h1" + (kind is ParagraphKind.ListItem ? "" : ", li")));
        }
    }

    static readonly HashSet<string> _elements =
        [.. "html head meta title style link body article header h1 h2 p time div ul li blockquote table tbody tr td figure figcaption a strong em sub sup code footer".Split(' ')];

    static readonly HashSet<string> _attributes = [.. "lang dir charset name property content rel href class itemscope itemtype itemprop datetime".Split(' ')];

    static IArticleWriter Writer(string format) => ArticleWriters.All.Single(writer => writer.Name == format);

    static async Task<List<(Article Article, byte[] Written)>> WrittenAsync(string format) =>
        [.. (await SampleArticles.ReadAsync()).Select(article => (article, Writer(format).Write(article)))];

    /// <summary>What a script of other people's libraries says of a list of JSON documents.</summary>
    static async Task<string> NodeAsync(string script, List<(Article Article, byte[] Written)> written, params string[] before)
    {
        Assert.InRange(written.Count, 150, 10_000);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"[{string.Join(",\n", written.Select(pair => Encoding.UTF8.GetString(pair.Written)))}]", Stop);
            return await NodeChecks.RunOwnAsync(script, [.. before, file], Stop);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text of the blocks, captions left out, blocks apart.</summary>
    static string Spoken(IElement body)
    {
        foreach (var caption in body.QuerySelectorAll("figure").ToList())
            caption.Remove();
        return string.Join(' ', body.QuerySelectorAll("h2, p, li, td, th").Where(block => block.QuerySelector("p, li") is null).Select(block => block.TextContent));
    }

    static string Folded(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u200b\ufeff\x00-\x1f]+")]
    private static partial Regex Spaces();
}
