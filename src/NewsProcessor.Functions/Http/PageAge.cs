using Microsoft.AspNetCore.Http;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>Last-Modified of a page of articles, in a list or a feed.</summary>
static class PageAge
{
    /// <summary>
    /// When the newest of its articles came to stand there as it does. One that was killed or deleted leaves no date on the page: so a client that has a date alone (most send the ETag)
    /// is told "not modified" only if it is this very date and nothing in the archive has changed since; and the date is given once all that began before it has taken effect.
    /// Null where nothing can be told.
    /// </summary>
    public static async Task<DateTimeOffset?> OfAsync(HttpRequest request, Page<ArticleSummary> page, ChangeLog changes, CancellationToken cancellation)
    {
        if (page.Items.Max(item => item.ListedAt)?.ToUnixTimeSeconds() is not { } second)
            return null;
        var (newest, soon) = (DateTimeOffset.FromUnixTimeSeconds(second), DateTimeOffset.FromUnixTimeSeconds(second + 1));
        if (!changes.IsSettled(soon))
            return null;
        var since = Representation.Since(request);
        return since is null || since < newest || (since == newest && await changes.IsQuietAsync(soon, cancellation)) ? newest : null;
    }
}
