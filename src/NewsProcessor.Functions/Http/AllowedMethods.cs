using Microsoft.AspNetCore.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>204 with the methods of an address; 404 and empty, as the platform answers, where there is none.</summary>
sealed class AllowedMethods(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var parts = path.TrimEnd('/').Split('/');
        var routes = RouteTable.All.Where(route => Fits(route.Path.Split('/'), parts)).ToList();
        var methods = routes.SelectMany(route => route.Method is "GET" ? ["GET", "HEAD"] : new[] { route.Method }).Append("OPTIONS").Distinct().Order(StringComparer.Ordinal);
        httpContext.Response.StatusCode = routes.Count > 0 ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        if (routes.Count > 0)
            httpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Task.CompletedTask;
    }

    static bool Fits(string[] route, string[] parts) => route.Length == parts.Length && route.Zip(parts).All(pair => Fits(pair.First, pair.Second));

    /// <summary>A part in braces takes any word; "articles.{syntax}" one that begins so.</summary>
    static bool Fits(string route, string part) => route.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace
        ? part.Length > brace && part.StartsWith(route[..brace], StringComparison.OrdinalIgnoreCase)
        : part.Equals(route, StringComparison.OrdinalIgnoreCase);
}
