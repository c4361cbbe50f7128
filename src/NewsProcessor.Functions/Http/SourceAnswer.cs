using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>An uploaded file as it is. Whatever it holds, no browser shows it or runs anything of it.</summary>
sealed class SourceAnswer(Upload upload, Stream content) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = Representation.AskAgain;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var name = upload.Name[(upload.Name.LastIndexOf('/') + 1)..];
        return Results.Stream(content, "application/octet-stream", name, upload.ReceivedAt, EntityTagHeaderValue.Parse(upload.ETag), enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
