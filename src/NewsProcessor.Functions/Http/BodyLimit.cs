using Microsoft.AspNetCore.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>How much a request may carry: what the Functions host itself lets through.</summary>
static class BodyLimit
{
    /// <summary>100 MB.</summary>
    public const long Bytes = 100 * 1024 * 1024;

    public static Problem TooLarge { get; } =
        new(ProblemTable.TooLarge, "A request carries at most 100 MB. Upload a larger file to the blob container \"uploads\" with a storage client, such as azcopy or the Azure SDK.");

    /// <summary>The refusal of a body that says it is too long, before any of it is read.</summary>
    public static Problem? Problem(HttpRequest request) => request.ContentLength > Bytes ? TooLarge : null;
}
