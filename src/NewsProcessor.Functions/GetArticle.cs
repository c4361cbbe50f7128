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
        var found = await articles.GetTaggedAsync(id, cancellation);
        if (ArticleProblem.Of(found?.Article, id, clock.GetUtcNow()) is { } closed)
            return closed;
        return new JsonAnswer<Article>(found!.Value.Article, ArticleJson.Compact.Article, found.Value.Tag);
    }
}
