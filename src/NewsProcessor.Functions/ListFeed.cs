using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles.rss, articles.atom, articles.json: what GET articles lists, as a feed.</summary>
public sealed class ListFeed(ArticleListing articles, ArticleStore store, ChangeLog changes, TimeProvider clock)
{
    [Function(nameof(ListFeed))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles.{syntax}")] HttpRequest request, string syntax, CancellationToken cancellation) =>
        RouteTable.ListFeed.AnswerAsync(request, async query =>
        {
            var (asked, list, limit, whole) = (ArticleParameters.Read(query), ArticleParameters.List(query), query.Get(ParameterTable.Limit), query.Get(ParameterTable.Contents) is not null);
            var after = query.Position(list, ArticleListing.HasPlace);
            if ((FeedAnswer.Refusal(syntax) ?? query.Problem) is { } problem)
                return problem;
            var page = await articles.ListAsync(asked, limit, after, cancellation);
            var contents = whole ? await FeedContents.ReadAsync(store, page.Items, clock.GetUtcNow(), cancellation) : [];
            return FeedAnswer.Of(request, syntax, list, page, contents) with { LastModified = await PageAge.OfAsync(request, page, changes, cancellation) };
        });
}
