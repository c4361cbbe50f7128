using System.Runtime.CompilerServices;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Reads two real texts that stand beside the repository, where they do.</summary>
public sealed class RealTextTests
{
    [Fact]
    public void The_newspaper_article_is_read_as_an_editor_would()
    {
        var (article, text) = Read("newspaper-article.txt");
        var blocks = text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(blocks[0], article.Headline);
        Assert.Equal(blocks[1], article.Description);
        Assert.Equal(blocks[2], $"{article.Publisher?.Name} - {Assert.Single(article.InfoSources)}");
        Assert.Empty(article.Authors);
        Assert.Null(article.DatePublished);
        Assert.Equal("en", article.InLanguage);
        Assert.Equal<string>(blocks[3..^1], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(11, article.Paragraphs.Count);
        Assert.Equal(6, article.RelatedLinks.Count);
    }

    [Fact]
    public void The_copied_page_is_read_as_an_editor_would()
    {
        var (article, text) = Read("copied-page.txt");
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines[0], article.Headline);
        Assert.Equal(lines[1], article.Description);
        Assert.Equal(lines[3], Assert.Single(article.Authors).Name);
        Assert.Equal(new DateTime(2025, 1, 28, 11, 30, 0, DateTimeKind.Unspecified), article.DatePublished?.DateTime);
        Assert.Equal(new DateTime(2025, 1, 28, 11, 54, 0, DateTimeKind.Unspecified), article.DateModified?.DateTime);
        Assert.Equal(15, article.Paragraphs.Count);
        Assert.DoesNotContain("Photo:", article.ArticleBody, StringComparison.Ordinal);
    }

    static (Article Article, string Text) Read(string name)
    {
        var cases = Environment.GetEnvironmentVariable("NEWS_EVAL") ?? Path.Combine(Root(), "..", "shared", "eval");
        var path = Path.Combine(cases, "..", "samples", name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not on this machine; set NEWS_EVAL to the evaluation folder beside which samples/ stands.");
        return (Assert.Single(ArticleReader.Read(new NewsFile(name, File.ReadAllBytes(path)))).Article!, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), @"[^\S\n]+", " "));
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
