using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Articles.Search;
using NewsProcessor.Tests.Ingest;
using NewsProcessor.Tests.Scale;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsProcessor.Tests.Browser;

/// <summary>The page asks no more of a large archive than of a small one. (A million articles take the same; they take a minute to make up.)</summary>
[Collection(nameof(Browsing))]
public sealed class ReaderScaleTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_page_makes_the_same_calls_with_twenty_times_the_articles_and_three_before_it_shows_any()
    {
        var (small, large) = (await VisitAsync(1000), await VisitAsync(20_000));
        Assert.Equal(["GET /api/reader", "GET /api/articles", "GET /api/facets/source"], small.BeforeTheFirst);
        Assert.Equal(small.BeforeTheFirst, large.BeforeTheFirst);
        Assert.Equal(small.Calls, large.Calls);
        Assert.InRange(large.StorageCalls, 1, small.StorageCalls);
    }

    /// <summary>Opens the page, scrolls to the next one, narrows down, looks at the overview and the receipts.</summary>
    async Task<(IReadOnlyList<string> BeforeTheFirst, IReadOnlyList<string> Calls, int StorageCalls)> VisitAsync(int articles)
    {
        var clock = new FakeTimeProvider(InventedArchive.Now);
        var storage = ArchiveRows.Load(articles, clock).Storage;
        await using var newsroom = await MemoryNewsroom.OpenAsync(clock, storage);
        await newsroom.Function<FacetCount>().RunAsync(TestContext.Current.CancellationToken);
        storage.Traffic.Take();
        await using var page = await browser.OpenAsync("api/reader", home: newsroom.Client.BaseAddress);
        await page.Page.Locator(".item").First.WaitForAsync();
        await page.Page.Locator(".value .n").First.WaitForAsync();
        var first = Paths(page);
        await page.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Expect(page.Page.Locator(".page")).ToHaveCountAsync(2);
        await page.Page.EvaluateAsync("scrollTo(0, 0)");
        await page.Page.Locator(".value").First.ClickAsync();
        await Expect(page.Page.Locator(".chip")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".item")).ToHaveCountAsync(30);
        await page.Page.Locator("[data-nav=overview]").ClickAsync();
        await Expect(page.Page.Locator(".head p")).ToContainTextAsync("when they were last counted");
        await page.Page.Locator("[data-nav=receipts]").ClickAsync();
        await page.Page.GetByText("No files yet.").WaitForAsync();
        await page.AssertQuietAsync();
        return (first, Paths(page), storage.Traffic.Take().Values.Sum(cost => cost.Calls));
    }

    static List<string> Paths(BrowserPage page) => [.. page.Calls.Select(call => call.Split('?')[0])];
}
