using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>Absolute links into this API. The function key is never repeated: the client sends its own again.</summary>
static class Links
{
    static readonly string[] _roots = [.. RouteTable.All.Select(route => route.Path.Split('/', '.')[0]).Distinct()];

    /// <summary>A link to a path below the route prefix, such as "uploads/…", its parts escaped.</summary>
    public static string To(HttpRequest request, string path, QueryBuilder? query = null) =>
        UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, $"{Prefix(request.Path)}/{path}", query?.ToQueryString() ?? default);

    /// <summary>The address that all paths stand below.</summary>
    public static string Root(HttpRequest request) => To(request, "")[..^1];

    /// <summary>This request's address with one parameter changed.</summary>
    public static string Again(HttpRequest request, string parameter, string value)
    {
        var query = Asked(request, parameter);
        query.Add(parameter, value);
        return UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, request.Path, query.ToQueryString());
    }

    /// <summary>This request's address without some of its parameters.</summary>
    public static string Without(HttpRequest request, params string[] parameters) =>
        UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, request.Path, Asked(request, parameters).ToQueryString());

    /// <summary>What a request asks for, some parameters left out.</summary>
    public static QueryBuilder Asked(HttpRequest request, params string[] without) => new(request.Query
        .Where(pair => !without.Contains(pair.Key) && !pair.Key.Equals("code", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase))
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));

    /// <summary>What stands before the first part of a path that is one of ours ("articles", "articles.rss"): host.json's route prefix.</summary>
    static string Prefix(PathString path) =>
        string.Join('/', path.Value!.Split('/').TakeWhile(part => !_roots.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase)));

    /// <summary>In Azure the front end ends TLS and says so in a header.</summary>
    static string Scheme(HttpRequest request) => request.Headers["X-Forwarded-Proto"] is ["https", ..] ? "https" : request.Scheme;
}
