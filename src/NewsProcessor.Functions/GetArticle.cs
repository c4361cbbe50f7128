using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}: the current version, whole, in the representation asked for. What is withheld is as good as absent; what was killed is gone, with its notice.</summary>
public sealed class GetArticle(ArticleStore articles, TimeProvider clock)
{
    [Function(nameof(GetArticle))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.GetArticle.AnswerAsync(request, async query =>
        {
            var asked = Negotiation.Read(request, query);
            if (query.Problem is { } problem)
                return problem;
            var found = await articles.GetTaggedAsync(id, cancellation);
            return (IResult?)ArticleProblem.Of(found?.Article, id, clock.GetUtcNow()) ?? asked.Answer(request, found!.Article, found.Tag) with { LastModified = found.ChangedAt };
        });
}
