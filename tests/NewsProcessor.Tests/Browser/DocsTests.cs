using Deque.AxeCore.Playwright;
using Xunit;

namespace NewsProcessor.Tests.Browser;

/// <summary>The page about the API, in a browser without any network but the app.</summary>
[Collection(nameof(Browsing))]
public sealed class DocsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_operation_is_shown_and_can_be_tried()
    {
        await using var page = await browser.OpenAsync("api/docs");
        var operations = page.Page.Locator("#operations > details");
        await operations.First.WaitForAsync();
        Assert.Equal(Functions.Http.Contract.RouteTable.All.Count, await operations.CountAsync());

        var list = page.Page.Locator("#listArticles");
        await list.Locator("summary").First.ClickAsync();
        await list.Locator("input[name=limit]").FillAsync("2");
        await list.GetByText("Send", new() { Exact = true }).ClickAsync();
        await list.GetByText("200 in").WaitForAsync();
        Assert.Contains("\"value\"", await list.Locator("[role=status] pre").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("articles?limit=2'", await list.GetByText("curl '").InnerTextAsync(), StringComparison.Ordinal);

        var put = page.Page.Locator("#putUpload");
        await put.Locator("summary").First.ClickAsync();
        await put.Locator("input[name=name]").FillAsync("tried.txt");
        await put.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "tried.txt", MimeType = "text/plain", Buffer = "Tried out\n\nThe clerk tried the page out at noon.\n"u8.ToArray() });
        await put.GetByText("Send", new() { Exact = true }).ClickAsync();
        await put.GetByText("202 in").WaitForAsync();
        var seen = await page.Page.RunAxe();
        Assert.DoesNotContain(seen.Violations, violation => violation.Impact is "serious" or "critical");
        await page.AssertQuietAsync();
        await browser.Newsroom.DrainAsync();
        using var deleted = await browser.Newsroom.Client.DeleteAsync("api/uploads/" + NewsProcessor.Articles.Receipt.IdOf("tried.txt"), TestContext.Current.CancellationToken);
        Assert.True(deleted.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_link_leads_to_one_operation_or_type()
    {
        await using var page = await browser.OpenAsync("api/docs#Receipt");
        await page.Page.Locator("#Receipt[open]").WaitForAsync();
        await page.AssertQuietAsync();
    }
}
