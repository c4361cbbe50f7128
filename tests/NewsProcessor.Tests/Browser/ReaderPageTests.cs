using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsProcessor.Tests.Browser;

/// <summary>The page for everybody: by keyboard, by screen reader, on a narrow screen, in light and dark, with and without a key.</summary>
[Collection(nameof(Browsing))]
public sealed class ReaderPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_page_is_sent_in_one_piece_of_less_than_60_kilobytes_that_asks_nobody_else()
    {
        using var answer = await browser.Newsroom.Client.GetAsync("api/reader?q=anything&view=receipts", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 20_000, 60 * 1024);
        Assert.DoesNotContain("src=", page.Split("</style>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("import ", page.Split("<script type=\"module\">")[1], StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var page = await browser.OpenAsync("api/reader");
        var keys = page.Page.Keyboard;
        await page.Page.Locator(".item").First.WaitForAsync();
        await keys.PressAsync("Tab");
        await Expect(page.Page.Locator(".skip")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await Expect(page.Page.Locator(".item h3 a").Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("k");
        var first = await page.Page.Locator(".item h3").First.InnerTextAsync();
        await keys.PressAsync("o");
        await Expect(page.Page.Locator("article h1")).ToHaveTextAsync(first);
        await keys.PressAsync("j");
        await Expect(page.Page.Locator("article h1")).Not.ToHaveTextAsync(first);
        await keys.PressAsync("w");
        await Expect(page.Page.Locator(".why table")).ToBeVisibleAsync();
        await keys.PressAsync("u");
        await Expect(page.Page.Locator(".item").First).ToBeVisibleAsync();
        await keys.PressAsync("/");
        await keys.TypeAsync("lighthouse");
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("“lighthouse”");
        await keys.PressAsync("Escape");
        await keys.PressAsync("r");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Receipts");
        await keys.PressAsync("?");
        await Expect(page.Page.Locator("#sheet")).ToContainTextAsync("Next article");
        await page.Page.GetByLabel("Single-letter keys").UncheckAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("s");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Receipts");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_the_reader_chooses_and_the_choice_stays()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview", new() { ColorScheme = ColorScheme.Dark });
        var body = page.Page.Locator("body");
        await Expect(body).ToHaveCSSAsync("background-color", "rgb(22, 24, 26)");
        await page.Page.Locator("#theme").ClickAsync();
        await Expect(body).ToHaveCSSAsync("background-color", "rgb(251, 250, 246)");
        await page.Page.ReloadAsync();
        await Expect(body).ToHaveCSSAsync("background-color", "rgb(251, 250, 246)");
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.Page.Locator("#theme").ClickAsync();
        await Expect(body).ToHaveCSSAsync("background-color", "rgb(22, 24, 26)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=tide&article")]
    [InlineData("?language=ar&article")]
    [InlineData("?view=receipts")]
    [InlineData("?view=overview")]
    public async Task Nothing_is_wider_than_a_screen_of_320_pixels(string address)
    {
        await using var page = await browser.OpenAsync("api/reader" + address.Replace("&article", "", StringComparison.Ordinal), new() { ViewportSize = new() { Width = 320, Height = 640 } });
        if (address.EndsWith("&article", StringComparison.Ordinal))
        {
            await page.Page.Locator(".item h3 a").First.ClickAsync();
            await page.Page.GetByText("Why these values").ClickAsync();
        }
        await page.Page.Locator(".item, .why table, .files li, .plot").First.WaitForAsync();
        Assert.Equal(320, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        if (address is "?view=receipts")
            Assert.InRange((await page.Page.Locator(".files .actions").First.BoundingBoxAsync())!.X, 0, 40);
        if (address is "?view=overview")
            Assert.InRange(await page.Page.EvaluateAsync<double>("document.querySelector('.plot text').getBoundingClientRect().height"), 10, 30);
        if (address.Length == 0)
        {
            await page.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
            await page.Page.Locator("#filters").GetByText("Quay Press").ClickAsync();
            await Expect(page.Page.Locator(".chip")).ToHaveTextAsync("Source: Quay Press×");
        }
    }

    [Theory]
    [InlineData("", ".item", ColorScheme.Light)]
    [InlineData("", ".item", ColorScheme.Dark)]
    [InlineData("?q=headline:abstains", "article h1", ColorScheme.Light)]
    [InlineData("?q=headline:abstains", "article h1", ColorScheme.Dark)]
    [InlineData("?view=receipts", ".files li", ColorScheme.Light)]
    [InlineData("?view=receipts", ".files li", ColorScheme.Dark)]
    [InlineData("?view=overview", ".plot", ColorScheme.Light)]
    [InlineData("?view=overview", ".plot", ColorScheme.Dark)]
    [InlineData("?q=nosuchword", ".state", ColorScheme.Light)]
    public async Task Axe_finds_nothing_serious(string address, string shown, ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync("api/reader" + address, new() { ColorScheme = scheme });
        if (shown == "article h1")
        {
            await page.Page.Locator(".item h3 a").ClickAsync();
            await page.Page.GetByText("Why these values").ClickAsync();
            await page.Page.Locator(".versions summary").ClickAsync();
            await page.Page.GetByText("What changed from 1").ClickAsync();
            await page.Page.Locator(".change del").First.WaitForAsync();
        }
        await page.Page.Locator(shown).First.WaitForAsync();
        var found = await page.Page.RunAxe();
        Assert.Empty(found.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Select(node => node.Html))}"));
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_dialogs_and_while_files_arrive()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview");
        await page.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "axe.json", MimeType = "application/json", Buffer = "{"u8.ToArray() });
        await page.Page.Locator("#tray .badge").WaitForAsync();
        await page.Page.Keyboard.PressAsync("?");
        await page.Page.Locator("#sheet[open]").WaitForAsync();
        var found = await page.Page.RunAxe();
        Assert.Empty(found.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>As Azure does: 401 without the header that carries the key.</summary>
    [Fact]
    public async Task Where_a_key_is_wanted_it_is_asked_for_once_and_kept_for_the_tab()
    {
        await using var page = await browser.OpenAsync("api/health/live");
        await page.Page.Context.RouteAsync("**/api/*", async route =>
        {
            var isOpen = route.Request.Url.Contains("/reader", StringComparison.Ordinal) || route.Request.Headers.GetValueOrDefault("x-functions-key") == "right";
            await (isOpen ? route.ContinueAsync() : route.FulfillAsync(new() { Status = 401, Body = "" }));
        });
        await page.Page.GotoAsync("api/reader?source=Harbour+Post");
        await page.Page.Locator("#key").FillAsync("wrong");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#ask")).ToContainTextAsync("That key was refused.");
        await page.Page.Locator("#key").FillAsync("right");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await Expect(page.Page.Locator(".item").First).ToBeVisibleAsync();
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator(".item").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#ask")).ToBeHiddenAsync();
        Assert.Equal("right", await page.Page.EvaluateAsync<string>("sessionStorage.getItem('function-key')"));
        Assert.DoesNotContain(page.Calls, call => call.Contains("right", StringComparison.Ordinal));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("Object.values({ ...localStorage }).filter(value => value === 'right').length"));
    }

    [Fact]
    public async Task Who_has_no_key_may_say_so()
    {
        await using var page = await browser.OpenAsync("api/health/live");
        await page.Page.Context.RouteAsync("**/api/articles*", route => route.FulfillAsync(new() { Status = 401, Body = "" }));
        await page.Page.GotoAsync("api/reader");
        await page.Page.GetByText("Not now").ClickAsync();
        await Expect(page.Page.Locator(".state").First).ToContainTextAsync("function key");
    }
}
