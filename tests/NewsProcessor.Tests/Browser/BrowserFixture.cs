using Microsoft.Playwright;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Browser;

/// <summary>
/// One headless browser and one newsroom for all tests in the collection, which run one after the other. A test opens a page of its own:
/// <code>await using var page = await browser.OpenAsync("api/reader");</code>
/// Where there is no browser, <see cref="OpenAsync"/> skips the test.
/// </summary>
public sealed class BrowserFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    IPlaywright? _playwright;
    IBrowser? _browser;

    internal Newsroom Newsroom { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Newsroom = await Newsroom.OpenAsync(azurite);
        await DemoArticles.UploadAsync(Newsroom);
        if (await Chromium.FindOrInstallAsync(Console.Error) is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <summary>A page of its own: no cookies, no storage, 1280 by 800 unless given.</summary>
    /// <param name="path">Below the newsroom's root, or any absolute address.</param>
    /// <param name="options">Width, theme, language and so on.</param>
    /// <param name="home">The root of another newsroom than the shared one.</param>
    internal async Task<BrowserPage> OpenAsync(string path, BrowserNewContextOptions? options = null, Uri? home = null)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        var root = home ?? Newsroom.Client.BaseAddress!;
        options = new(options ?? new()) { BaseURL = root.ToString(), TimezoneId = options?.TimezoneId ?? "UTC", Locale = options?.Locale ?? "en-GB" };
        var page = await BrowserPage.OpenAsync(await _browser!.NewContextAsync(options), root);
        await page.Page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Newsroom.DisposeAsync();
    }
}

/// <summary>Tests in a browser, one after the other.</summary>
[CollectionDefinition(nameof(Browsing))]
public sealed class Browsing : ICollectionFixture<BrowserFixture>;
