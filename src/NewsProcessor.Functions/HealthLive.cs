using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET health/live: the app runs. It asks nothing of anybody else, so that nobody restarts an app for the sake of its storage.</summary>
public static class HealthLive
{
    [Function(nameof(HealthLive))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/live")] HttpRequest request) =>
        (IResult?)new Query(request, RouteTable.HealthLive).Problem ?? Representation.Json(new("alive"), FunctionsJson.Instance.HealthReport) with { CacheControl = Representation.Never };
}
