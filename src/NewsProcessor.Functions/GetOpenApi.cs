using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET openapi.json: the API for programs, as OpenAPI 3.1.</summary>
public static class GetOpenApi
{
    [Function(nameof(GetOpenApi))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) =>
        (IResult?)new Query(request, RouteTable.GetOpenApi).Problem ?? new Representation(OpenApiDocument.BytesAt(Links.Root(request)), "application/json; charset=utf-8");
}
