using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;

namespace NewsProcessor.Functions;

/// <summary>OPTIONS of any address: the methods that it takes. (A browser's question before a call from elsewhere is the platform's to answer, by its CORS setting.)</summary>
public static class Options
{
    [Function(nameof(Options))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request, string path) => new AllowedMethods(path);
}
