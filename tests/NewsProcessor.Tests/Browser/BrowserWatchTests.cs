using Xunit;

namespace NewsProcessor.Tests.Browser;

/// <summary>The other browser tests are worth what their watch notices.</summary>
[Collection(nameof(Browsing))]
public sealed class BrowserWatchTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("alert(1)", "dialog: 1")]
    [InlineData("fetch('http://elsewhere.invalid/x').catch(() => {})", "request: http://elsewhere.invalid/x")]
    [InlineData("void (document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/x.png' })))", "request: http://elsewhere.invalid/x.png")]
    [InlineData("console.error('broken')", "console: broken")]
    [InlineData("setTimeout(() => { throw new Error('lost') })", "exception: ")]
    [InlineData("document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { bubbles: true, violatedDirective: 'script-src' }))", "CSP: script-src")]
    public async Task What_must_not_happen_is_noticed(string script, string fault)
    {
        await using var page = await browser.OpenAsync("api/health/live");
        await page.AssertQuietAsync();
        await page.Page.EvaluateAsync(script);
        Assert.Contains(await page.FaultsAsync(), noticed => noticed.Contains(fault, StringComparison.Ordinal));
    }
}
