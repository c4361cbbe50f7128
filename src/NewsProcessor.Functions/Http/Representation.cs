using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsProcessor.Functions.Http;

/// <summary>
/// An answer of bytes: compressed if the client takes it, with a strong ETag for each encoding; 304 to a client that has it already in any of them.
/// It does itself what a pipeline would do elsewhere, since the Functions host has none of ours.
/// </summary>
/// <param name="Body">Uncompressed.</param>
/// <param name="ContentType">Its parameters included.</param>
sealed record Representation(byte[] Body, string ContentType) : IResult
{
    /// <summary>Answers are kept by their client alone, who asks each time whether they still hold.</summary>
    public const string AskAgain = "private, no-cache";

    /// <summary>Answers that hold for this moment.</summary>
    public const string Never = "no-store";

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Changes whenever the body does; a hash of the body unless given.</summary>
    public string? Tag { get; init; }

    /// <summary>When what it shows last changed; null where that can't be told from what was read.</summary>
    public DateTimeOffset? LastModified { get; init; }

    public string CacheControl { get; init; } = AskAgain;

    /// <summary>Request headers that the answer depends on, beside Accept-Encoding.</summary>
    public string? Vary { get; init; }

    /// <summary>Other headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Representation Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var encoding = ContentEncoding.For(request, ContentType, Body.Length);
        WriteHeaders(response);
        if (CacheControl is not Never)
        {
            var tag = Tag ?? Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 16));
            var known = Known(request, tag, encoding.Tag(tag));
            response.Headers.ETag = known ?? encoding.Tag(tag);
            if (known is not null)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        var body = encoding.Compress(Body);
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.ContentEncoding = encoding.Name;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    void WriteHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = Vary is null ? HeaderNames.AcceptEncoding : $"{Vary}, {HeaderNames.AcceptEncoding}";
        response.Headers.XContentTypeOptions = "nosniff";
        if (LastModified is { } time)
            response.Headers.LastModified = HeaderUtilities.FormatDate(time);
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
    }

    /// <summary>The ETag that the client has, of whichever encoding; null when it has none that holds. RFC 9110: If-Modified-Since counts only without If-None-Match.</summary>
    string? Known(HttpRequest request, string tag, string current)
    {
        if (request.Headers.IfNoneMatch is [_, ..] header)
        {
            var given = header.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries)).Select(one => one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one).ToHashSet(StringComparer.Ordinal);
            return given.Contains("*") ? current : ContentEncoding.All.Select(encoding => encoding.Tag(tag)).Prepend(current).FirstOrDefault(given.Contains);
        }
        return LastModified?.ToUnixTimeSeconds() <= Since(request)?.ToUnixTimeSeconds() ? current : null;
    }

    /// <summary>If-Modified-Since, where it counts: without If-None-Match.</summary>
    internal static DateTimeOffset? Since(HttpRequest request) =>
        request.Headers.IfNoneMatch is [] && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since) ? since : null;
}
