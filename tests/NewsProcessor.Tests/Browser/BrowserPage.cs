using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace NewsProcessor.Tests.Browser;

/// <summary>A page under watch: dialogs, requests to other hosts, console errors, uncaught exceptions and violations of the Content-Security-Policy are noted.</summary>
sealed class BrowserPage : IAsyncDisposable
{
    /// <summary>Longer than anything takes here, so that what does not come fails soon.</summary>
    const float Patience = 10_000;

    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _faults = new(), _calls = new();

    BrowserPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What happened that must not, up to now: once the page has done what it had begun.</summary>
    public async Task<IReadOnlyCollection<string>> FaultsAsync()
    {
        await Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 20))");
        return _faults;
    }

    /// <summary>Requests so far below api/: method, path and query.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    public static async Task<BrowserPage> OpenAsync(IBrowserContext context, Uri home)
    {
        context.SetDefaultTimeout(Patience);
        var page = new BrowserPage(context, await context.NewPageAsync());
        await page.WatchAsync(home);
        return page;
    }

    async Task WatchAsync(Uri home)
    {
        await Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))");
        Page.Dialog += async (_, dialog) =>
        {
            _faults.Enqueue("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Enqueue($"console: {message.Text} {message.Location}");
        };
        Page.PageError += (_, fault) => _faults.Enqueue("exception: " + fault);
        Page.Popup += (_, popup) => _faults.Enqueue("window: " + popup.Url);
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority == home.Authority)
                _calls.Enqueue($"{request.Method} {address.PathAndQuery}");
            else if (address.Scheme is not ("data" or "blob" or "about"))
                _faults.Enqueue("request: " + request.Url);
        };
    }

    /// <summary>Nothing happened that must not.</summary>
    public async Task AssertQuietAsync() => Assert.Empty(await FaultsAsync());

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
