using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET reprocess: how far the last pass over the store has got, be it the night's or one that was asked for.</summary>
public sealed class GetReprocess(PassLedger passes)
{
    [Function(nameof(GetReprocess))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "reprocess")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.GetReprocess.AnswerAsync(request, async _ => await passes.FindAsync(cancellation) is { } pass
            ? Representation.Json(PassReport.Of(pass), FunctionsJson.Instance.PassReport)
            : new Problem(ProblemTable.NoPass, "No pass over the store has begun yet: the first does within the hour, or at once with POST reprocess."));
}
