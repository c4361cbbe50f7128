using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET health: whether storage answers.</summary>
public sealed class Health(ArticleListing articles)
{
    [Function(nameof(Health))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellation)
    {
        if (new Query(request).Problem is { } problem)
            return problem;
        try
        {
            await articles.ListAsync(ArticleQuery.Everything, 1, null, cancellation);
            return new JsonAnswer<HealthReport>(new("healthy"), FunctionsJson.Instance.HealthReport);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            return Problem.Unavailable("storage-unavailable", $"Table storage does not answer ({fault.GetType().Name}). Check AzureWebJobsStorage and the account's network rules.");
        }
    }
}

/// <summary>The answer of a healthy app.</summary>
public sealed record HealthReport(string Status);
