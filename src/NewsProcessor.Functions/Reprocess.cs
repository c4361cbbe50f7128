using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>POST reprocess: read every upload again, as after an upgrade of the reader. <see cref="ReconcileAll"/> does it, twenty minutes of each hour.</summary>
public sealed class Reprocess(FullPass passes)
{
    [Function(nameof(Reprocess))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Admin, "post", Route = "reprocess")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.Reprocess.AnswerAsync(request, async _ =>
        {
            var pass = await passes.RequestAsync(cancellation);
            return Representation.Json(PassReport.Of(pass), FunctionsJson.Instance.PassReport) with
            {
                Status = StatusCodes.Status202Accepted,
                CacheControl = Representation.Never,
                Headers = new Dictionary<string, string> { ["Location"] = Links.To(request, "reprocess") },
            };
        });
}
