using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>An error as RFC 9457 has it, of one of the kinds in <see cref="ProblemTable"/>. The detail says what to do, for people.</summary>
sealed record Problem(ProblemType Kind, string Detail) : IResult
{
    /// <summary>When it is worth asking again; in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(new(Kind.Uri, Kind.Title, Kind.Status, Detail), FunctionsJson.Instance.ProblemBody);
        response.StatusCode = Kind.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = body.Length;
        if (RetryAfter is { } time)
            response.Headers.RetryAfter = HeaderUtilities.FormatNonNegativeInt64((long)time.TotalSeconds);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>What an error says. <paramref name="Type"/> is stable, for programs.</summary>
sealed record ProblemBody(string Type, string Title, int Status, string Detail);
