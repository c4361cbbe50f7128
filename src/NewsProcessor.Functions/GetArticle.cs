using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}: the current version, whole.</summary>
public sealed class GetArticle(ArticleStore articles)
{
    [Function(nameof(GetArticle))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (new Query(request).Problem is { } problem)
            return problem;
        return ArticleId.IsValid(id) && await articles.GetAsync(id, cancellation) is { } article
            ? new JsonAnswer<Article>(article, ArticleJson.Compact.Article)
            : Problem.NotFound("article-not-found", $"There is no article '{id}'. Take an id from GET {request.Path.Value![..^(id.Length + 1)]}.");
    }
}
