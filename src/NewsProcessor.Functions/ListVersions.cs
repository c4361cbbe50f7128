using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}/versions: the versions of an article, newest first.</summary>
public sealed class ListVersions(ArticleStore articles, ArticleVersions versions, TimeProvider clock)
{
    [Function(nameof(ListVersions))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/versions")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.ListVersions.AnswerAsync(request, async _ =>
            (IResult?)ArticleProblem.Of(await articles.GetAsync(id, cancellation), id, clock.GetUtcNow())
            ?? PageAnswer.Of(request, "versions", new Page<VersionSummary>(await versions.ListAsync(id, cancellation), null), FunctionsJson.Instance.PageBodyVersionSummary));
}
