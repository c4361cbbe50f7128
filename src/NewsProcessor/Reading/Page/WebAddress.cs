namespace NewsProcessor.Reading.Page;

/// <summary>Addresses of the web, as links write them.</summary>
static class WebAddress
{
    /// <summary>An absolute http or https address, or null.</summary>
    /// <param name="link">As written, relative or not.</param>
    /// <param name="from">The absolute address of what holds the link, if known.</param>
    public static string? Of(string? link, string? from = null)
    {
        var written = link?.Trim();
        if (string.IsNullOrEmpty(written))
            return null;
        // On Unix a path such as "/news/1" parses as an absolute file address.
        if (Uri.TryCreate(written, UriKind.Absolute, out var whole) && !whole.IsFile)
            return IsWeb(whole) ? whole.AbsoluteUri : null;
        return Uri.TryCreate(from, UriKind.Absolute, out var start) && IsWeb(start) && Uri.TryCreate(start, written, out var joined) && IsWeb(joined) ? joined.AbsoluteUri : null;
    }

    static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0;
}
