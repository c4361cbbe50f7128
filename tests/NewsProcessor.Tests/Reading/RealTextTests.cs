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
        var article = Read("newspaper-article.txt");
        Assert.StartsWith("Turkey will not turn back from S-400s", article.Headline, StringComparison.Ordinal);
        Assert.Contains("a spokesman for President", article.Description, StringComparison.Ordinal);
        Assert.Empty(article.Authors);
        Assert.Equal("Duvar English", article.Publisher?.Name);
        Assert.Equal(["Reuters"], article.InfoSources);
        Assert.Null(article.DatePublished);
        Assert.Equal("en", article.InLanguage);
        Assert.Equal(11, article.Paragraphs.Count);
        Assert.StartsWith("Turkey will not turn back from its acquisition", article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("no longer possesses the missiles.", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Equal(6, article.RelatedLinks.Count);
    }

    [Fact]
    public void The_copied_page_is_read_as_an_editor_would()
    {
        var article = Read("copied-page.txt");
        Assert.StartsWith("Two arrested after", article.Headline, StringComparison.Ordinal);
        Assert.StartsWith("Hollywood legend escorted off stage", article.Description, StringComparison.Ordinal);
        Assert.Equal("Jacqui Housden", Assert.Single(article.Authors).Name);
        Assert.Equal(new DateTime(2025, 1, 28, 11, 30, 0, DateTimeKind.Unspecified), article.DatePublished?.DateTime);
        Assert.Equal(new DateTime(2025, 1, 28, 11, 54, 0, DateTimeKind.Unspecified), article.DateModified?.DateTime);
        Assert.Equal(15, article.Paragraphs.Count);
        Assert.DoesNotContain("Photo:", article.ArticleBody, StringComparison.Ordinal);
        Assert.EndsWith("until February 1.", article.ArticleBody, StringComparison.Ordinal);
    }

    static Article Read(string name)
    {
        var cases = Environment.GetEnvironmentVariable("NEWS_EVAL") ?? Path.Combine(Root(), "..", "shared", "eval");
        var path = Path.Combine(cases, "..", "samples", name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not on this machine; set NEWS_EVAL to the evaluation folder beside which samples/ stands.");
        return Assert.Single(ArticleReader.Read(new NewsFile(name, File.ReadAllBytes(path)))).Article!;
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
