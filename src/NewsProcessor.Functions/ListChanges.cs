using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET changes: what changed since a time or a position, oldest first, takedowns included. Nothing is missed; what is repeated carries the same tag.</summary>
public sealed class ListChanges(ChangeLog changes, TimeProvider clock)
{
    [Function(nameof(ListChanges))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "changes")] HttpRequest request, CancellationToken cancellation)
    {
        var query = new Query(request, "since", "limit");
        var (since, limit) = (query.Since(clock.GetUtcNow() - ChangeLog.Kept), query.Limit());
        if (query.Problem is { } problem)
            return problem;
        return changes.IsKept(since)
            ? PageAnswer.Of(request, await changes.ReadAsync(since, limit, cancellation))
            : Problem.Gone("changes-expired", $"Changes are kept for {ChangeLog.Kept.TotalDays:0} days, and this position is older. Note since={clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}, read GET articles to the end, then go on with that since.");
    }
}
