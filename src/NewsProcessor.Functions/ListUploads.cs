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
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads")] HttpRequest request, CancellationToken cancellation)
    {
        var query = new Query(request, RouteTable.ListUploads);
        var (limit, after, unread) = (query.Get(ParameterTable.Limit), query.Position("uploads"), query.Get(ParameterTable.State) is not null);
        if (query.Problem is { } problem)
            return problem;
        if (query.Get(ParameterTable.NameOf) is { } name)
            return await receipts.FindAsync(Receipt.IdOf(name), TimeSpan.Zero, cancellation) is { } receipt ? GetUpload.Answer(receipt) : GetUpload.NotFound($"named '{name}'");
        return PageAnswer.Of(request, "uploads", await ledger.ListAsync(unread, limit, after, cancellation), FunctionsJson.Instance.PageBodyReceipt);
    }
}
