using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Functions.Http;

/// <summary>A page of a list: the values, and an absolute link to the next page unless this is the last.</summary>
sealed record PageBody<T>(IReadOnlyList<T> Value, string? NextLink);

/// <summary>A page of changes, and where to go on: at once (nextLink) or when there may be more (deltaLink).</summary>
sealed record ChangesBody(IReadOnlyList<Change> Value, string? NextLink, string? DeltaLink);

/// <summary>A page of the values of a field, and when they were counted: null before the first time.</summary>
sealed record FacetsBody(DateTimeOffset? CountsAsOf, IReadOnlyList<Facet> Value, string? NextLink);

/// <summary>Answers with a page, naming the next one in the body and in a Link header (RFC 8288).</summary>
static class PageAnswer
{
    public static Representation Of<T>(HttpRequest request, string list, Page<T> page, JsonTypeInfo<PageBody<T>> type) =>
        Representation.Json(new PageBody<T>(page.Items, Next(request, list, page.Next)), type);

    public static IResult Of(HttpRequest request, string list, FacetPage facets) =>
        Representation.Json(new FacetsBody(facets.CountsAsOf, facets.Page.Items, Next(request, list, facets.Page.Next)), FunctionsJson.Instance.FacetsBody);

    /// <summary>A page of changes: deltaLink leads to what changes later, nextLink to what has changed already.</summary>
    public static IResult Of(HttpRequest request, ChangePage page)
    {
        var link = Links.Again(request, "since", Cursor.Write("changes", page.End));
        return Representation.Json(new ChangesBody(page.Items, page.HasMore ? link : null, page.HasMore ? null : link), FunctionsJson.Instance.ChangesBody);
    }

    internal static string? Next(HttpRequest request, string list, ListPosition? position)
    {
        if (position is null)
            return null;
        var next = Links.Again(request, "cursor", Cursor.Write(list, position.Value));
        request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }
}
