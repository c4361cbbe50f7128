using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET uploads/{id}: what became of a file; with wait= once it has been read.</summary>
public sealed class GetUpload(CurrentReceipt receipts)
{
    [Function(nameof(GetUpload))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.GetUpload.AnswerAsync(request, async query =>
            await receipts.FindAsync(id, TimeSpan.FromSeconds(query.Get(ParameterTable.Wait)), cancellation) is { } receipt ? Answer(receipt) : NotFound($"with the id '{id}'"));

    internal static IResult Answer(Receipt receipt) => Representation.Json(receipt, ArticleJson.Compact.Receipt);

    internal static IResult NotFound(string which) =>
        new Problem(ProblemTable.UploadNotFound, $"There is no receipt of a file {which}. A file just uploaded has one once its reading begins; ask for it by ?name= and the blob's exact name.");
}
