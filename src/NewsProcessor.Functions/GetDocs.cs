using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>GET docs: the API for people, who can try it there; a page made in the browser from openapi.json.</summary>
public static class GetDocs
{
    [Function(nameof(GetDocs))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request) =>
        StaticPage.Of("docs.html");
}
