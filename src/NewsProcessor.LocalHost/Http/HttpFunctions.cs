using Microsoft.Azure.Functions.Worker;
using NewsProcessor.LocalHost.Catalogue;

namespace NewsProcessor.LocalHost.Http;

/// <summary>Maps HTTP triggers to routes, with the real host's manners.</summary>
static class HttpFunctions
{
    /// <summary>The real host's limit on a request's body, in bytes.</summary>
    public const long BodyLimit = 100 * 1024 * 1024;

    public static void MapFunctions(this WebApplication app, IReadOnlyList<HostedFunction> functions, LocalFunctionHostOptions options)
    {
        var routePrefix = options.HostJson.RoutePrefix;
        if (options.Settings.Cors.Count > 0)
            app.UseCors();
        app.UseRouting();
        app.Use(AnswerNotFoundForAWrongMethod);
        var (calls, logger) = (app.Services.GetRequiredService<FunctionCalls>(), app.Services.GetRequiredService<ILogger<HttpFunction>>());
        foreach (var function in functions)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
                Map(app, routePrefix, function.Name, trigger, new HttpFunction(function, calls, logger).AnswerAsync);
        }
        // A plain delegate: one whose arguments are bound would be compiled at start.
        app.MapGet("/", context => Results.Redirect($"/{routePrefix}/{HomeOf(functions)}{context.Request.QueryString}").ExecuteAsync(context));
    }

    static void Map(WebApplication app, string routePrefix, string name, HttpTriggerAttribute trigger, RequestDelegate answer)
    {
        var route = $"{routePrefix}/{trigger.Route ?? name}";
        if (trigger.Methods is { Length: > 0 } methods)
            app.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), answer);
        else
            app.Map(route, answer);
    }

    /// <summary>Routing's own answer to a wrong method is 405, an endpoint without a route; the platform says 404, and no more.</summary>
    static Task AnswerNotFoundForAWrongMethod(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>On Azure "/" belongs to the platform; here it leads to the reader, or else to the list.</summary>
    static string HomeOf(IReadOnlyList<HostedFunction> functions) =>
        functions.Any(function => function.Trigger is HttpTriggerAttribute { Route: "reader" }) ? "reader" : "articles";
}
