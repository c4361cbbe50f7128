using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET health: whether storage answers.</summary>
public sealed class Health(ArticleListing articles)
{
    [Function(nameof(Health))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellation)
    {
        if (new Query(request, RouteTable.Health).Problem is { } problem)
            return problem;
        try
        {
            await articles.ListAsync(ArticleQuery.Everything, 1, null, cancellation);
            return Representation.Json(new("healthy"), FunctionsJson.Instance.HealthReport) with { CacheControl = "no-store" };
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            return new Problem(ProblemTable.StorageUnavailable, $"Table storage does not answer ({fault.GetType().Name}). Check AzureWebJobsStorage and the account's network rules.");
        }
    }
}

/// <summary>The answer of a healthy app.</summary>
public sealed record HealthReport(string Status);
