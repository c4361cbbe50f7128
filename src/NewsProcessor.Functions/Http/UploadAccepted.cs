using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsProcessor.Functions.Http.Contract;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>A file was taken in and will be read.</summary>
/// <param name="Id">Of its receipt.</param>
/// <param name="Name">The file's.</param>
/// <param name="Receipt">What became of it.</param>
/// <param name="Wait">The same, but answered once the file has been read, or after 10 seconds.</param>
/// <param name="Articles">The articles that come from it.</param>
sealed record UploadAccepted(string Id, string Name, string Receipt, string Wait, string Articles)
{
    /// <summary>202, its Location the receipt.</summary>
    public static IResult Answer(HttpRequest request, string name)
    {
        var id = NewsProcessor.Articles.Receipt.IdOf(name);
        var receipt = Links.To(request, $"uploads/{id}");
        var articles = Links.To(request, "articles", new QueryBuilder { { "upload", name } });
        return Representation.Json(new UploadAccepted(id, name, receipt, receipt + "?wait=10", articles), FunctionsJson.Instance.UploadAccepted) with
        {
            Status = StatusCodes.Status202Accepted,
            CacheControl = Representation.Never,
            Headers = new Dictionary<string, string> { ["Location"] = receipt },
        };
    }

    public static Problem Exists(string name) =>
        new(ProblemTable.UploadExists, $"There is a file named '{name}', and If-None-Match: * asks not to replace it. Give this one another name, or send it without that header.");

    public static Problem Conflict(string name) =>
        new(ProblemTable.UploadOvertaken, $"While this file was sent, another one named '{name}' arrived, and stands. Send this one again if it is to replace that one.");
}
