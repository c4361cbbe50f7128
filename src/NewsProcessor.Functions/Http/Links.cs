using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>Absolute links into this API. The function key is never repeated: the client sends its own again.</summary>
static class Links
{
    static readonly string[] _roots = [.. RouteTable.All.Select(route => route.Path.Split('/')[0]).Distinct()];

    /// <summary>A link to a path below the route prefix, such as "uploads/…", its parts escaped.</summary>
    public static string To(HttpRequest request, string path, QueryBuilder? query = null) =>
        UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, $"{Prefix(request.Path)}/{path}", query?.ToQueryString() ?? default);

    /// <summary>This request's address with one parameter changed.</summary>
    public static string Again(HttpRequest request, string parameter, string value)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key != parameter && !pair.Key.Equals("code", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))) { { parameter, value } };
        return UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, request.Path, query.ToQueryString());
    }

    /// <summary>What stands before the first part of a path that is one of ours: host.json's route prefix.</summary>
    static string Prefix(PathString path) =>
        string.Join('/', path.Value!.Split('/').TakeWhile(part => !_roots.Contains(part, StringComparer.OrdinalIgnoreCase)));

    /// <summary>In Azure the front end ends TLS and says so in a header.</summary>
    static string Scheme(HttpRequest request) => request.Headers["X-Forwarded-Proto"] is ["https", ..] ? "https" : request.Scheme;
}
