using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NewsProcessor.Tests.Ingest;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsProcessor.Tests.Browser;

/// <summary>Files into the page, and what became of them.</summary>
[Collection(nameof(Browsing))]
public sealed class ReaderUploadTests(BrowserFixture browser)
{
    /// <summary>Drops files onto the page, as the desktop would.</summary>
    const string Drop = """
        files => {
          const transfer = new DataTransfer();
          for (const [name, text] of files) transfer.items.add(new File([text], name));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task A_file_dropped_anywhere_is_sent_and_read_and_its_receipt_leads_to_the_article()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview");
        await page.Page.EvaluateAsync(Drop, new[] { new[] { "drop/pier.txt", Stories.Short("Pier opens to walkers on Sunday", "pier") }, ["drop/half.json", "{ \"headline\": "] });
        await Expect(page.Page.Locator("#tray progress")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await Expect(page.Page.Locator("#tray li")).ToContainTextAsync(["plain text: 1 article", "The JSON breaks at line 1"]);
        await Expect(page.Page.Locator("#said")).ToContainTextAsync("drop/");
        await page.Page.Locator("#tray").GetByText("1 article").ClickAsync();
        await Expect(page.Page.Locator("article h1")).ToHaveTextAsync("Pier opens to walkers on Sunday");
        await page.Page.GetByLabel("Close the list of files").ClickAsync();
        await Expect(page.Page.Locator("#tray")).ToBeHiddenAsync();
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Every_file_has_a_bar_that_fills_as_it_is_sent()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview");
        var held = new TaskCompletionSource();
        await page.Page.RouteAsync("**/api/uploads?name=*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.Page.Locator("#files").SetInputFilesAsync([.. Enumerable.Range(1, 5).Select(number => new FilePayload { Name = $"note-{number}.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Stories.Short($"Note {number} from the harbour office", "note")) })]);
        await Expect(page.Page.Locator("#tray progress")).ToHaveCountAsync(5);
        held.SetResult();
        await Expect(page.Page.Locator("#tray .badge.done")).ToHaveCountAsync(5, new() { Timeout = 15_000 });
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Receipts_show_what_failed_first_with_its_reason_and_another_try()
    {
        await browser.Newsroom.Uploads.GetBlobClient("inbox/retry.txt").PutAsync("");
        await browser.Newsroom.DrainAsync();
        await using var page = await browser.OpenAsync("api/reader?view=receipts");
        var parts = page.Page.Locator(".receipts section");
        await Expect(parts.Nth(0).Locator("h2")).ToHaveTextAsync("Could not be read");
        await Expect(parts.Nth(0).Locator("li", new() { HasText = "inbox/budget <draft>.json" })).ToContainTextAsync("The JSON breaks at line 1");
        await Expect(parts.Nth(1).Locator("li").First).ToBeVisibleAsync();
        var row = parts.Nth(0).Locator("li", new() { HasText = "inbox/retry.txt" });
        await Expect(row).ToContainTextAsync("empty");
        var again = page.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/retry", StringComparison.Ordinal));
        await row.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("refused", (await (await again).JsonAsync<JsonElement>()).Text("state"));
        await Expect(row.GetByRole(AriaRole.Button)).ToHaveTextAsync("Try again");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_retry_reads_what_is_stored_now_and_says_when_there_is_nothing_left_to_read()
    {
        var newsroom = browser.Newsroom;
        await newsroom.Uploads.GetBlobClient("retry/story.txt").PutAsync(Stories.Short("Gulls take over the bandstand", "gull"));
        await newsroom.DrainAsync();
        var id = (await newsroom.FindReceiptAsync("retry/story.txt"))!.Value.Text("id");
        using var read = await newsroom.Client.PostAsync($"api/uploads/{id}/retry", null, TestContext.Current.CancellationToken);
        Assert.Equal("done", (await read.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).Text("state"));
        await newsroom.Uploads.GetBlobClient("retry/story.txt").DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var gone = await newsroom.Client.PostAsync($"api/uploads/{id}/retry", null, TestContext.Current.CancellationToken);
        Assert.Equal(410, (int)gone.StatusCode);
        using var unknown = await newsroom.Client.PostAsync("api/uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa/retry", null, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task The_overview_draws_four_plots_from_one_call_and_has_their_numbers_as_tables()
    {
        await using var page = await browser.OpenAsync("api/reader?view=overview");
        await Expect(page.Page.Locator(".plot h2")).ToHaveTextAsync(["Articles a day", "Files that could not be read", "Formats", "Reading time"]);
        Assert.Equal(["GET /api/reader?view=overview", "GET /api/overview"], page.Calls);
        await page.Page.Locator(".plot").Nth(2).Locator("summary").ClickAsync();
        await Expect(page.Page.Locator(".plot").Nth(2).Locator("tr", new() { HasText = "NDJSON" })).ToContainTextAsync($"{DemoArticles.Reports}");
        Assert.InRange(await page.Page.Locator(".plot").First.Locator("rect.full").CountAsync(), 30, 30);
        await page.AssertQuietAsync();
    }
}
