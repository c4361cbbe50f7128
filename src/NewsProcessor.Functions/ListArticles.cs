using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles: those that the parameters ask for, newest first, a page at a time.</summary>
public sealed class ListArticles(ArticleListing articles, ChangeLog changes)
{
    [Function(nameof(ListArticles))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.ListArticles.AnswerAsync(request, async query =>
        {
            var (asked, list, fields, limit) = (ArticleParameters.Read(query), ArticleParameters.List(query), SummaryFields.Read(query), query.Get(ParameterTable.Limit));
            var after = query.Position(list, ArticleListing.HasPlace);
            if (query.Problem is { } problem)
                return problem;
            var page = await articles.ListAsync(asked, limit, after, cancellation);
            return fields.Answer(request, list, page) with { LastModified = await PageAge.OfAsync(request, page, changes, cancellation) };
        });
}
