using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsProcessor.Tests.Ingest;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsProcessor.Tests.Browser;

/// <summary>Reading on the page as a person does: list, search, filters, pages, articles.</summary>
[Collection(nameof(Browsing))]
public sealed partial class ReaderTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_front_page_shows_the_newest_articles_by_day_after_two_calls()
    {
        await using var page = await browser.OpenAsync("/");
        var items = page.Page.Locator(".item");
        await Expect(items).ToHaveCountAsync(30);
        Assert.Collection(page.Calls.Where(call => call != "GET /").Take(2),
            call => Assert.Equal("GET /api/reader", call),
            call => Assert.StartsWith("GET /api/articles?", call, StringComparison.Ordinal));
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Latest");
        var tide = items.Filter(new() { HasText = "The woman who writes down the tide" });
        await Expect(tide.Locator(".source span")).ToHaveTextAsync("Harbour Post");
        await Expect(tide.Locator(".standfirst")).ToContainTextAsync("For fifty-one years");
        await Expect(tide.Locator("time")).ToHaveTextAsync(Clock());
        await Expect(page.Page.Locator(".day").First).ToHaveTextAsync(NearDay());
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_search_stands_in_the_address_and_a_shared_address_finds_the_same()
    {
        await using var page = await browser.OpenAsync("api/reader");
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("\"night bus\" -roof");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("“\"night bus\" -roof”");
        await Expect(page.Page.Locator(".item h3").First).ToContainTextAsync("night bus");
        var found = await page.Page.Locator(".item").CountAsync();
        Assert.InRange(found, 1, 10);

        await using var shared = await browser.OpenAsync(page.Page.Url);
        await Expect(shared.Page.Locator(".item")).ToHaveCountAsync(found);
        await page.Page.GoBackAsync();
        await Expect(page.Page.Locator(".item")).ToHaveCountAsync(30);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_search_that_cannot_be_understood_says_where_and_nothing_found_says_what_to_do()
    {
        await using var page = await browser.OpenAsync("api/reader?q=" + Uri.EscapeDataString("(ferry"));
        await Expect(page.Page.Locator(".state")).ToContainTextAsync("parenthesis is never closed");
        await Expect(page.Page.GetByRole(AriaRole.Searchbox)).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("nosuchword");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".state")).ToContainTextAsync("Nothing found");
        await page.Page.GetByText("Show all articles").ClickAsync();
        await Expect(page.Page.Locator(".item")).ToHaveCountAsync(30);
    }

    [Fact]
    public async Task Filters_come_from_the_values_in_use_add_up_and_go_one_by_one()
    {
        await using var page = await browser.OpenAsync("api/reader");
        await page.Page.Locator("#filters").GetByText("Evening Lamp", new() { Exact = true }).ClickAsync();
        await Expect(page.Page.Locator(".chip")).ToHaveTextAsync("Source: Evening Lamp×");
        await Expect(page.Page.Locator(".item .source span:not(:text-is('Evening Lamp'))")).ToHaveCountAsync(0);
        await page.Page.Locator("#filters").GetByText("Valley Courier", new() { Exact = true }).ClickAsync();
        await Expect(page.Page.Locator(".chip")).ToHaveCountAsync(2);
        await page.Page.Locator("#filters summary", new() { HasText = "Section" }).ClickAsync();
        await page.Page.Locator("#filters").GetByText("Politics", new() { Exact = true }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(SourceAndSection());
        await Expect(page.Page.Locator(".item .facts:not(:has-text('Politics'))")).ToHaveCountAsync(0);
        await page.Page.Locator(".chip", new() { HasText = "Valley Courier" }).ClickAsync();
        await Expect(page.Page.Locator(".chip")).ToHaveCountAsync(2);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Pages_come_as_the_reader_scrolls_and_each_has_an_address()
    {
        await using var page = await browser.OpenAsync("api/reader");
        await Expect(page.Page.Locator(".item")).ToHaveCountAsync(30);
        for (var pages = 2; pages <= 3; pages++)
        {
            await page.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
            await Expect(page.Page.Locator(".page")).ToHaveCountAsync(pages);
        }
        var third = page.Page.Locator(".page").Nth(2);
        await third.Locator("h3").First.ScrollIntoViewIfNeededAsync();
        await page.Page.EvaluateAsync("document.querySelectorAll('.page')[2].scrollIntoView()");
        await Expect(page.Page).ToHaveURLAsync(new Regex("cursor=" + Regex.Escape((await third.GetAttributeAsync("data-cursor"))!)));
        await Expect(page.Page.Locator(".end")).ToContainTextAsync("That is all");
        var headline = await third.Locator("h3").First.InnerTextAsync();
        Assert.Equal(await page.Page.Locator(".item").CountAsync(), (await page.Page.Locator(".item").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.id)")).Distinct().Count());

        await using var linked = await browser.OpenAsync(page.Page.Url);
        await Expect(linked.Page.Locator(".item h3").First).ToHaveTextAsync(headline);
        await linked.Page.GetByText("Go to the newest").ClickAsync();
        await Expect(linked.Page.GetByText("The woman who writes down the tide")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_opens_for_reading_and_the_way_back_leads_to_the_same_place()
    {
        await using var page = await browser.OpenAsync("api/reader");
        var twentieth = page.Page.Locator(".item").Nth(20);
        await twentieth.ScrollIntoViewIfNeededAsync();
        var place = await page.Page.EvaluateAsync<double>("scrollY");
        var headline = await twentieth.Locator("h3").InnerTextAsync();
        await twentieth.Locator("h3 a").ClickAsync();
        await Expect(page.Page.Locator("article h1")).ToHaveTextAsync(headline);
        await Expect(page.Page).ToHaveTitleAsync(headline);
        Assert.Equal("H1", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Page.GoBackAsync();
        await Expect(twentieth).ToBeInViewportAsync();
        Assert.InRange(await page.Page.EvaluateAsync<double>("scrollY"), place - 5, place + 5);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task The_running_text_keeps_headings_quotations_lists_tables_links_and_emphasis()
    {
        await using var page = await browser.OpenAsync("api/reader?q=tide");
        await page.Page.Locator(".item h3 a").First.ClickAsync();
        var body = page.Page.Locator(".body");
        await Expect(body.Locator("h2")).ToHaveTextAsync(["Thirty-seven thousand numbers", "The highest waters"]);
        await Expect(body.Locator("blockquote")).ToContainTextAsync("about to do");
        await Expect(body.Locator("li")).ToHaveCountAsync(3);
        await Expect(body.Locator("tr")).ToHaveCountAsync(4);
        await Expect(body.Locator("tr").Nth(1).Locator("td")).ToHaveTextAsync(["1978", "4.12", "Bakery under water"]);
        await Expect(body.Locator("em")).ToHaveTextAsync("breathes");
        await Expect(body.GetByText("university on the mainland")).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
    }

    [Fact]
    public async Task Pictures_are_asked_for_only_when_the_reader_says_so()
    {
        await using var page = await browser.OpenAsync("api/reader?q=tide");
        await page.Page.Locator(".item h3 a").First.ClickAsync();
        await Expect(page.Page.GetByText("from pictures.example")).ToBeVisibleAsync();
        await page.AssertQuietAsync();
        await page.Page.GetByText("Show the picture").ClickAsync();
        await Expect(page.Page.GetByText("The picture could not be loaded.")).ToBeVisibleAsync();
        Assert.Contains("request: https://pictures.example/tide.jpg", await page.FaultsAsync());
    }

    [Fact]
    public async Task An_article_says_where_each_value_came_from_what_it_was_before_and_who_else_carries_it()
    {
        await using var page = await browser.OpenAsync("api/reader?q=" + Uri.EscapeDataString("headline:abstains"));
        await page.Page.Locator(".item h3 a").ClickAsync();
        await Expect(page.Page.Locator(".carried")).ToContainTextAsync("Valley Courier");
        await page.Page.GetByText("Why these values").ClickAsync();
        await Expect(page.Page.Locator(".why tr", new() { HasText = "Publisher" })).ToContainTextAsync("Evening Lamp");
        await Expect(page.Page.Locator(".why tr", new() { HasText = "Publisher" }).Locator("code")).ToHaveTextAsync("og:site_name");
        await page.Page.Locator(".versions summary").ClickAsync();
        await Expect(page.Page.Locator(".versions li")).ToHaveCountAsync(2);
        await page.Page.GetByText("What changed from 1").ClickAsync();
        await Expect(page.Page.Locator(".change del").Filter(new() { HasText = "eleven" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".change ins").Filter(new() { HasText = "twelve" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".change ins").Filter(new() { HasText = "The mayor, who had argued" })).ToBeVisibleAsync();
        await page.Page.Locator(".carried a").ClickAsync();
        await Expect(page.Page.Locator("article h1")).ToHaveTextAsync("Old bridge stays, for now");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Text_runs_from_the_right_where_its_language_does()
    {
        await using var page = await browser.OpenAsync("api/reader?language=ar");
        await page.Page.Locator(".item h3 a").ClickAsync();
        await Expect(page.Page.Locator(".body")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(page.Page.Locator(".body")).ToHaveAttributeAsync("lang", "ar");
        await Expect(page.Page.Locator(".body p").First).ToHaveCSSAsync("direction", "rtl");
        await Expect(page.Page.Locator("header.bar")).ToHaveCSSAsync("direction", "ltr");
    }

    [Fact]
    public async Task Feeds_of_the_query_and_the_other_forms_of_an_article_are_linked_and_answer()
    {
        await using var page = await browser.OpenAsync("api/reader?q=tide");
        await Expect(page.Page.Locator(".feeds a")).ToHaveCountAsync(3);
        var links = await page.Page.Locator(".feeds a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        await page.Page.Locator(".item h3 a").First.ClickAsync();
        await page.Page.Locator("article h1").WaitForAsync();
        links = [.. links, .. await page.Page.Locator(".links a[href*='format=']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)")];
        Assert.Equal(9, links.Length);
        foreach (var link in links)
            Assert.True((await page.Page.APIRequest.GetAsync(link)).Ok, link);
    }

    [Fact]
    public async Task A_time_of_receipt_is_called_that_and_values_without_a_trace_need_no_table()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("undated.json", """{ "uri": "urn:newsml:news.example:1", "version": "1", "type": "text", "language": "en", "headline": "Ferry sails", "body_text": "The ferry sailed at noon." }""");
        await using var page = await browser.OpenAsync("api/reader", home: newsroom.Client.BaseAddress);
        await Expect(page.Page.Locator(".item time")).ToContainTextAsync("received ");
        await page.Page.Locator(".item h3 a").ClickAsync();
        await Expect(page.Page.Locator(".byline")).ToContainTextAsync("received ");
        await page.Page.Keyboard.PressAsync("w");
        await Expect(page.Page.Locator(".why")).ToContainTextAsync("under a name of its own");
        await Expect(page.Page.Locator(".why table")).ToHaveCountAsync(0);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task An_article_that_is_gone_or_was_never_there_says_so()
    {
        await using var page = await browser.OpenAsync("api/reader?article=aaaaaaaaaaaaaaaaaaaaaaaaaa");
        await Expect(page.Page.Locator(".state")).ToContainTextAsync("No such article");
        await Expect(page.Page.Locator(".state button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task When_the_server_does_not_answer_the_page_says_so_and_tries_again_on_request()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview");
        await page.Page.RouteAsync("**/api/articles?*", route => route.AbortAsync());
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }).ClickAsync();
        await Expect(page.Page.Locator(".state")).ToContainTextAsync("does not answer");
        await page.Page.UnrouteAllAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Page.Locator(".item")).ToHaveCountAsync(30);
    }

    [GeneratedRegex(@"^\d\d:\d\d$")]
    private static partial Regex Clock();

    [GeneratedRegex("^(Today|Yesterday)$")]
    private static partial Regex NearDay();

    [GeneratedRegex("source=Evening\\+Lamp%2CValley\\+Courier&section=Politics$")]
    private static partial Regex SourceAndSection();
}
