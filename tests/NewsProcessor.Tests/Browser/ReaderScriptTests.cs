using NewsProcessor.Tests.Ingest;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsProcessor.Tests.Browser;

/// <summary>No script of an uploaded article runs on the reader page, and nothing that it names is loaded, in whichever view it comes up.</summary>
[Collection(nameof(Browsing))]
public sealed class ReaderScriptTests(BrowserFixture browser)
{
    /// <summary>Unfolds everything below an article, and tells whether the text of an attack is on the screen.</summary>
    const string Unfold = """
        async () => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          await new Promise(done => setTimeout(done));
          for (const button of document.querySelectorAll('.versions button')) button.click();
          return document.querySelector('main').innerText.includes('alert(');
        }
        """;

    [Fact]
    public async Task No_view_of_the_page_runs_or_loads_anything()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        foreach (var (name, bytes) in ScriptedSamples.All().Concat(ScriptedContainers.All()))
            await newsroom.UploadAsync(name, bytes);
        await newsroom.UploadAsync("<img src=http://xss.invalid/name.png onerror=alert(99)>.json", "{ \"<script>alert(98)</script>\": ");

        await using var page = await browser.OpenAsync("api/reader?type=any&status=any", home: newsroom.Client.BaseAddress);
        var ids = await ScrollAsync(page);
        Assert.InRange(ids.Length, 100, 2000);
        await page.Page.EvaluateAsync("document.querySelectorAll('#filters details').forEach(details => details.open = true)");
        await Expect(page.Page.Locator("#filters .values:not(:has(.value))")).ToHaveCountAsync(0);
        var attacked = 0;
        foreach (var id in ids.Where((_, place) => place % 3 == 0))
            attacked += await ReadAsync(page, id) ? 1 : 0;
        Assert.InRange(attacked, ids.Length / 5, ids.Length);
        foreach (var view in new[] { "?view=receipts", "?view=overview", "?q=alert&type=any", "?q=" + Uri.EscapeDataString("\"><img src=x onerror=alert(97)>"), "?article=" + Uri.EscapeDataString("<svg onload=alert(96)>"), "?keyword=" + Uri.EscapeDataString("<script>alert(95)</script>") })
        {
            await GoAsync(page, view);
            await page.Page.Locator("main .files li, main .plot, main .item, main .state").First.WaitForAsync();
        }
        // A browser says itself what was answered 404 or 410: to the last two addresses, and of killed stories.
        Assert.DoesNotContain(await page.FaultsAsync(), fault => !fault.StartsWith("console: Failed to load resource", StringComparison.Ordinal));
    }

    /// <summary>To the end of the list; the ids of what it shows.</summary>
    static async Task<string[]> ScrollAsync(BrowserPage page)
    {
        await page.Page.Locator(".item").First.WaitForAsync();
        while (await page.Page.Locator(".end").CountAsync() == 0)
        {
            var pages = await page.Page.Locator(".page").CountAsync();
            await page.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
            await page.Page.Locator($".page:nth-of-type({pages + 1}), .end").First.WaitForAsync();
        }
        return await page.Page.Locator(".item").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.id)");
    }

    static async Task<bool> ReadAsync(BrowserPage page, string id)
    {
        await GoAsync(page, "?article=" + id);
        await page.Page.Locator("article h1, main .state").First.WaitForAsync();
        return await page.Page.EvaluateAsync<bool>(Unfold);
    }

    /// <summary>As a link on the page does.</summary>
    static async Task GoAsync(BrowserPage page, string address)
    {
        await page.Page.EvaluateAsync("address => { history.pushState(null, '', address); document.querySelector('main').replaceChildren(); dispatchEvent(new Event('moved')); }", address);
        await Expect(page.Page.Locator("main > *").First).ToBeAttachedAsync();
    }
}
