using System.Collections.Frozen;

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

    /// <summary>The address without what counters of visits hang on it (Google, Meta, Mailchimp, Piano, comScore): one article has one address, by whatever way it came.</summary>
    public static string WithoutTracking(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return address;
        var end = address.IndexOf('#', mark) is >= 0 and var fragment ? fragment : address.Length;
        var kept = address[(mark + 1)..end].Split('&').Where(part => !IsTracking(part)).ToList();
        return kept.Count == 0 ? address[..mark] + address[end..] : string.Concat(address.AsSpan(0, mark + 1), string.Join('&', kept), address.AsSpan(end));
    }

    static bool IsTracking(string part) => part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || _tracking.Contains(part.Split('=', 2)[0]);

    static readonly FrozenSet<string> _tracking = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "gclid", "dclid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "xtor", "at_medium", "at_campaign", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname");

    static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0;
}
