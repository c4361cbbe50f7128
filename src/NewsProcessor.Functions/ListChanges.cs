using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET changes: what changed since a time or a position, oldest first, takedowns included. Nothing is missed; what is repeated carries the same tag.</summary>
public sealed class ListChanges(ChangeLog changes, TimeProvider clock)
{
    [Function(nameof(ListChanges))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "changes")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.ListChanges.AnswerAsync(request, async query =>
            await changes.ReadAsync(query.Get(ParameterTable.Since), query.Get(ParameterTable.Limit), cancellation) is { } page
                ? PageAnswer.Of(request, page)
                : new Problem(ProblemTable.ChangesExpired, $"Changes are kept for {changes.Kept.TotalDays:0} days, and this position is older, or those after it went while they were kept for less. Note since={clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}, read GET articles to the end, then go on with that since."));
}
