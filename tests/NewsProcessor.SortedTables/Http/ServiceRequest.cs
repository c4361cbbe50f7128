using System.Collections.Specialized;
using System.Web;

namespace NewsProcessor.SortedTables.Http;

/// <summary>One request as a storage service sees it.</summary>
sealed record ServiceRequest(string Method, Uri Address, Func<string, string?> Header, ReadOnlyMemory<byte> Body)
{
    readonly NameValueCollection _query = HttpUtility.ParseQueryString(Address.Query);

    /// <summary>The path without its leading slash, still escaped.</summary>
    public string Path => Address.AbsolutePath[1..];

    /// <summary>A parameter of the query string; null when it is absent or empty.</summary>
    public string? Query(string name) => _query[name] is { Length: > 0 } value ? value : null;
}
