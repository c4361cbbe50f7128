using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Gives every element its usual name, from the namespaces that the file declares, else from the prefix that everybody uses.</summary>
sealed partial class FeedNames
{
    /// <summary>Part of a namespace's address and the prefix that the feeds' own specifications use for it; the core vocabularies have none.</summary>
    static readonly (string Address, string Prefix)[] _usual =
    [
        ("purl.org/rss/1.0/modules/content", "content:"),
        ("purl.org/rss/1.0/modules/syndication", "sy:"),
        ("purl.org/rss/1.0/modules/slash", "slash:"),
        ("purl.org/rss/", ""),
        ("my.netscape.com/rdf/simple/0.9", ""),
        ("channel.netscape.com/rdf/simple/0.9", ""),
        ("backend.userland.com/rss", ""),
        ("purl.org/dc/terms", "dcterms:"),
        ("purl.org/dc/elements", "dc:"),
        ("purl.org/atompub/tombstones", "at:"),
        ("purl.org/atom/ns", "atom:"),
        ("www.w3.org/2005/Atom", "atom:"),
        ("search.yahoo.com/mrss", "media:"),
        ("www.itunes.com/dtds", "itunes:"),
        ("ap.org/schemas/03/2005/apcm", "apcm:"),
        ("ap.org/schemas/03/2005/apnm", "apnm:"),
        ("wordpress.org/export", "wp:"),
        ("schemas/sitemap-news", "news:"),
        ("schemas/sitemap-image", "image:"),
        ("sitemaps.org/schemas/sitemap", ""),
        ("www.w3.org/1999/xhtml", "xhtml:"),
        ("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
    ];

    readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <param name="rootTag">The file's root start tag, with its declarations.</param>
    public FeedNames(string rootTag)
    {
        foreach (Match declaration in Declaration().Matches(rootTag))
            Declare(declaration.Groups["prefix"].Value, declaration.Groups["address"].Value);
        // Where the feed's own vocabulary carries a prefix, that prefix says nothing.
        if (RootPrefix().Match(rootTag) is { Success: true } root && _prefixes.GetValueOrDefault(root.Groups["prefix"].Value) == "atom:")
            _prefixes[root.Groups["prefix"].Value] = "";
    }

    /// <summary>The usual name for one as the file writes it.</summary>
    public string Of(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return written;
        return _prefixes.TryGetValue(written[..colon], out var usual) ? usual + written[(colon + 1)..] : written;
    }

    /// <summary>Takes note of a declaration further inside.</summary>
    public void Declare(string prefix, string address)
    {
        // WordPress binds "excerpt" to an address below its own.
        if (!prefix.Equals("excerpt", StringComparison.Ordinal) && _usual.FirstOrDefault(row => address.Contains(row.Address, StringComparison.OrdinalIgnoreCase)) is { Address: not null } known)
            _prefixes.TryAdd(prefix, known.Prefix);
    }

    [GeneratedRegex(@"xmlns:(?<prefix>[\w.-]+)\s*=\s*[""'](?<address>[^""']*)[""']", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^<(?<prefix>[\w.-]+):", RegexOptions.NonBacktracking)]
    private static partial Regex RootPrefix();
}
