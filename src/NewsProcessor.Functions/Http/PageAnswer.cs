using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>A page of a list: the values, and an absolute link to the next page unless this is the last.</summary>
sealed record PageBody<T>(IReadOnlyList<T> Value, string? NextLink);

/// <summary>Answers with a page, naming the next one in the body and in a Link header (RFC 8288).</summary>
static class PageAnswer
{
    public static IResult Of<T>(HttpRequest request, string list, Page<T> page, JsonTypeInfo<PageBody<T>> type)
    {
        var next = page.Next is { } position ? NextLink(request, Cursor.Write(list, position)) : null;
        if (next is not null)
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return new JsonAnswer<PageBody<T>>(new(page.Items, next), type);
    }

    /// <summary>This request's address with another cursor. The function key is never repeated: the client sends its own again.</summary>
    static string NextLink(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key is not "cursor" && !pair.Key.Equals("code", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))) { { "cursor", cursor } };
        return UriHelper.BuildAbsolute(Scheme(request), request.Host, request.PathBase, request.Path, query.ToQueryString());
    }

    /// <summary>In Azure the front end ends TLS and says so in a header.</summary>
    static string Scheme(HttpRequest request) => request.Headers["X-Forwarded-Proto"] is ["https", ..] ? "https" : request.Scheme;
}
