using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}: the current version, whole. What is withheld is as good as absent; what was killed is gone, with its notice.</summary>
public sealed class GetArticle(ArticleStore articles, TimeProvider clock)
{
    [Function(nameof(GetArticle))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (new Query(request).Problem is { } problem)
            return problem;
        var article = ArticleId.IsValid(id) ? await articles.GetAsync(id, cancellation) : null;
        if (article is null || article.IsWithheldAt(clock.GetUtcNow()))
            return Problem.NotFound("article-not-found", $"There is no article '{id}'. Take an id from GET {request.Path.Value![..^(id.Length + 1)]}.");
        if (article.PubStatus is PubStatus.Canceled)
            return Problem.Gone("article-canceled", article.ChangeNote ?? article.EdNote ?? "Its source has withdrawn this article. Take it down wherever it was used.");
        return new JsonAnswer<Article>(article, ArticleJson.Compact.Article);
    }
}
