using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET health/ready: whether storage answers.</summary>
public sealed class HealthReady(ArticleListing articles)
{
    [Function(nameof(HealthReady))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.HealthReady.AnswerAsync(request, async _ =>
        {
            await articles.ListAsync(ArticleQuery.Everything, 1, null, cancellation);
            return Representation.Json(new("ready"), FunctionsJson.Instance.HealthReport) with { CacheControl = Representation.Never };
        });
}

/// <summary>The answer of an app that runs: alive; or ready, storage included.</summary>
public sealed record HealthReport(string Status);
