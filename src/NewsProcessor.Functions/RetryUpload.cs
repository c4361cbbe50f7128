using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>POST uploads/{id}/retry: reads the file anew, and answers with its receipt.</summary>
public sealed class RetryUpload(UploadLedger ledger, Retry retry, WriteRules rules)
{
    [Function(nameof(RetryUpload))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "uploads/{id}/retry")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.RetryUpload.AnswerAsync(request, async _ =>
        {
            if (rules.Problem is { } problem)
                return problem;
            if (!ArticleId.IsValid(id) || await ledger.FindAsync(id, cancellation) is not { } known)
                return GetUpload.NotFound($"with the id '{id}'");
            return await retry.ReadAsync(known.Name, cancellation) is { } receipt
                ? GetUpload.Answer(receipt)
                : new Problem(ProblemTable.UploadGone, $"The file '{known.Name}' is no longer in storage, and can't be read again. Upload it again.");
        });
}
