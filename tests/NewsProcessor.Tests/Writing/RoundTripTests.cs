using System.Text.Json;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Formats;
using Xunit;

namespace NewsProcessor.Tests.Writing;

/// <summary>What is written of every sample article is read back as the same article.</summary>
public sealed partial class RoundTripTests
{
    /// <summary>Files whose every part has its name give back every text word for word.</summary>
    [Theory]
    [InlineData("jsonld")]
    [InlineData("ninjs")]
    [InlineData("markdown")]
    public async Task A_format_with_named_parts_gives_back_the_same_article(string format)
    {
        foreach (var (article, back) in await ReadBackAsync(format))
            Assert.Equal(Told(article), Told(article.DatePublished is null ? back with { DatePublished = null } : back));
    }

    [Fact]
    public async Task The_record_is_the_article()
    {
        var writer = new RecordJson();
        foreach (var article in await SampleArticles.ReadAsync())
        {
            var written = writer.Write(article);
            Assert.Equal(written, writer.Write(JsonSerializer.Deserialize(written, ArticleJson.Compact.Article)!));
        }
    }

    /// <summary>A page's and a text's parts have to be recognised: a stray line counts as a difference, so a few are allowed.</summary>
    [Theory]
    [InlineData("html", 0.88)]
    [InlineData("text", 0.85)]
    public async Task A_page_or_a_text_gives_back_the_same_article_as_a_rule(string format, double share)
    {
        var pairs = await ReadBackAsync(format);
        Assert.All(pairs, pair => Assert.Equal(pair.Article.Headline, pair.Back.Headline));
        Assert.InRange(pairs.Count(pair => Told(pair.Article) == Told(pair.Back)), share * pairs.Count, pairs.Count);
    }

    [Fact]
    public async Task Markdown_gives_back_what_each_block_is_and_its_emphasis()
    {
        foreach (var (article, back) in (await ReadBackAsync("markdown")).Where(pair => pair.Article.Paragraphs.All(block => !block.Text.EndsWith('\t'))))
        {
            Assert.Equal(article.Paragraphs.Select(block => (block.Kind, block.Text)), back.Paragraphs.Select(block => (block.Kind, block.Text)));
            Assert.Equal(article.Paragraphs.Select(block => Inner(block.Html)), back.Paragraphs.Select(block => Inner(block.Html)));
        }

        // Quotation marks are the same whether they are escaped or not.
        static string? Inner(string? html) => html?.Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
    }

    static async Task<List<(Article Article, Article Back)>> ReadBackAsync(string format)
    {
        var writer = ArticleWriters.All.Single(writer => writer.Name == format);
        var stories = (await SampleArticles.ReadAsync()).Where(article => article is { ItemType: "text", Headline: not null, Paragraphs.Count: > 0 });
        return [.. stories.Select(article => (article, Assert.Single(ArticleReader.Read(new("back" + writer.Extension, writer.Write(article)))).Article!))];
    }

    /// <summary>What every format has room for.</summary>
    static string Told(Article article) => string.Join('\n',
        article.Headline, article.Description, Words().Replace(article.ArticleBody, " "), article.InLanguage, article.DatePublished?.UtcDateTime.ToString("u"), article.Publisher?.Name,
        string.Join(", ", article.Keywords), string.Join(", ", article.ArticleSection), article.Url);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Words();
}
