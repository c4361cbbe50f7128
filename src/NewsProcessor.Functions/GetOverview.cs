using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Counts;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET overview: articles and files a day, formats, reading times.</summary>
public sealed class GetOverview(ArchiveOverview overview)
{
    [Function(nameof(GetOverview))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "overview")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.GetOverview.AnswerAsync(request, async _ => Representation.Json(await overview.ReadAsync(cancellation), ArticleJson.Compact.Overview));
}
