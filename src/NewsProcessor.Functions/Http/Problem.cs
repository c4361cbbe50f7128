using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NewsProcessor.Functions.Http;

/// <summary>An error as RFC 9457 has it. <paramref name="Type"/> is stable, for programs; <paramref name="Detail"/> says what to do, for people.</summary>
sealed record Problem(string Type, string Title, int Status, string Detail) : IResult
{
    public static Problem BadRequest(string type, string detail) => new(type, "The request can't be understood", StatusCodes.Status400BadRequest, detail);

    public static Problem Forbidden(string type, string detail) => new(type, "Not allowed", StatusCodes.Status403Forbidden, detail);

    public static Problem NotFound(string type, string detail) => new(type, "Not found", StatusCodes.Status404NotFound, detail);

    public static Problem Gone(string type, string detail) => new(type, "Gone", StatusCodes.Status410Gone, detail);

    public static Problem Unavailable(string type, string detail) => new(type, "Not available", StatusCodes.Status503ServiceUnavailable, detail);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(this with { Type = "urn:newsprocessor:problem:" + Type }, FunctionsJson.Instance.Problem);
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
