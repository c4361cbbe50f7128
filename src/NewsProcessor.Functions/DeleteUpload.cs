using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>DELETE uploads/{id}: the file, and every version of an article that came from it.</summary>
public sealed class DeleteUpload(UploadLedger ledger, Deletion deletion, WriteRules rules)
{
    [Function(nameof(DeleteUpload))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "uploads/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.DeleteUpload.AnswerAsync(request, async query =>
        {
            if (rules.Problem is { } problem)
                return problem;
            if (!ArticleId.IsValid(id) || await ledger.WrittenAsync(id, cancellation) is not { } receipt)
                return GetUpload.NotFound($"with the id '{id}'");
            await deletion.DeleteAsync(receipt, cancellation, forGood: query.Get(ParameterTable.Erase) is not null);
            return Results.NoContent();
        });
}
