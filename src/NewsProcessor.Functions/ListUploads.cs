using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET uploads: receipts, newest first; with name= the one of that file.</summary>
public sealed class ListUploads(UploadLedger ledger, CurrentReceipt receipts)
{
    [Function(nameof(ListUploads))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.ListUploads.AnswerAsync(request, async query =>
        {
            var after = query.Position("uploads");
            if (query.Problem is { } problem)
                return problem;
            if (query.Get(ParameterTable.NameOf) is { } name)
                return await receipts.FindAsync(Receipt.IdOf(name), TimeSpan.Zero, cancellation) is { } receipt ? GetUpload.Answer(receipt) : GetUpload.NotFound($"named '{name}'");
            var page = await ledger.ListAsync(query.Get(ParameterTable.State) is not null, query.Get(ParameterTable.Limit), after, cancellation);
            return PageAnswer.Of(request, "uploads", page, FunctionsJson.Instance.PageBodyReceipt);
        });
}
