using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET articles: newest first, a page at a time.</summary>
public sealed class ListArticles(ArticleListing articles)
{
    [Function(nameof(ListArticles))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles")] HttpRequest request, CancellationToken cancellation)
    {
        var query = new Query(request, "limit", "cursor");
        var (limit, after) = (query.Limit(), query.Position("articles"));
        return query.Problem ?? PageAnswer.Of(request, "articles", await articles.ListAsync(limit, after, cancellation), FunctionsJson.Instance.PageBodyArticleSummary);
    }
}
