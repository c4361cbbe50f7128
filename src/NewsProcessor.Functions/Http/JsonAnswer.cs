using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace NewsProcessor.Functions.Http;

/// <summary>200 with a JSON body and a strong ETag, that given or of its bytes; 304 to a client that has them already.</summary>
sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type, string? tag = null) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Where what was made is to be found.</summary>
    public string? Location { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var etag = $"\"{tag ?? Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "no-cache";
        if (Names(request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = Status;
        response.Headers.Location = Location;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>RFC 9110, If-None-Match: a list of tags compared weakly, or a star.</summary>
    static bool Names(IEnumerable<string?> header, string etag) =>
        header.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(tag => tag == "*" || tag == etag || tag == "W/" + etag);
}
