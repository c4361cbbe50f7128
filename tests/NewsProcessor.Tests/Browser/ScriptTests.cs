using System.Text.Json;
using Microsoft.Playwright;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Browser;

/// <summary>No script of an uploaded article ever runs, and nothing that it names is loaded, in whatever representation it is opened.</summary>
[Collection(nameof(Browsing))]
public sealed class ScriptTests(BrowserFixture browser)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_representation_and_no_feed_runs_or_loads_anything()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        foreach (var (name, bytes) in ScriptedSamples.All().Concat(ScriptedContainers.All()))
            await newsroom.UploadAsync(name, bytes);
        var articles = await ArticlesAsync(newsroom);
        AssertAttacked(articles);

        await using var page = await browser.OpenAsync("api/health/live", home: newsroom.Client.BaseAddress);
        List<string> paths =
        [
            .. articles.GroupBy(Kind).SelectMany(kind => kind.Where((_, place) => place % 3 == 0)).Select(article => $"api/articles/{article.Text("id")}?format=html"),
            .. articles.Where((_, place) => place % 9 == 0).SelectMany(article => Others.Select(format => $"api/articles/{article.Text("id")}?format={format}")),
            .. Feeds.Select(feed => $"api/articles.{feed}?content=full&limit=200&type=any"),
        ];
        foreach (var path in paths)
            await ShowAsync(page.Page, path);
        Assert.Equal(paths.Select(path => "GET /" + path).Prepend("GET /api/health/live"), page.Calls);
        await page.AssertQuietAsync();
    }

    /// <summary>What a browser does not show, it offers to save.</summary>
    static async Task ShowAsync(IPage page, string path)
    {
        try
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (PlaywrightException saved) when (saved.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("format=html", path, StringComparison.Ordinal);
        }
    }

    /// <summary>The attacks have arrived: in headlines and bodies of what every format and every container gave.</summary>
    static void AssertAttacked(List<JsonElement> articles)
    {
        Assert.InRange(articles.Count, 100, 1000);
        var attacked = articles.Where(article => article.GetRawText().Contains("alert(", StringComparison.Ordinal)).ToList();
        Assert.InRange(attacked.Count, articles.Count * 3 / 4, articles.Count);
        Assert.Empty(Formats.Except(attacked.Select(article => article.GetProperty("source").Text("format"))));
        Assert.Empty(ScriptedContainers.All().Select(file => file.Name).Except(attacked.Select(article => article.GetProperty("source").Text("upload"))));
        Assert.Contains(attacked, article => article.GetProperty("source").Text("format") is "PDF" && article.Text("headline")?.Contains("alert(66)", StringComparison.Ordinal) == true);
        Assert.InRange(attacked.Count(article => article.Text("headline")?.Contains("alert(", StringComparison.Ordinal) == true), 50, 1000);
    }

    /// <summary>One format, or one container: of each, every third article is opened, which is still every format and every field.</summary>
    static string Kind(JsonElement article) => article.GetProperty("source") is var source && source.Text("upload") is { } upload && upload.StartsWith("contained/", StringComparison.Ordinal) ? upload : source.Text("format")!;

    static readonly string[] Others = ["json", "jsonld", "ninjs", "markdown", "text"];
    static readonly string[] Feeds = ["rss", "atom", "json"];
    static IEnumerable<string> Formats => ArticleFormats.All.Where(format => format is not SavedPage).Select(format => format.Name);

    static async Task<List<JsonElement>> ArticlesAsync(MemoryNewsroom newsroom)
    {
        var articles = new List<JsonElement>();
        for (var next = "articles?limit=200&type=any"; next is not null;)
        {
            var page = await newsroom.GetAsync(next);
            foreach (var summary in page.GetProperty("value").EnumerateArray())
                articles.Add(await newsroom.GetAsync("articles/" + summary.Text("id")));
            next = page.Text("nextLink");
        }
        return articles;
    }
}
