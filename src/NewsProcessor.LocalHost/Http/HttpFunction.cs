using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using NewsProcessor.LocalHost.Catalogue;

namespace NewsProcessor.LocalHost.Http;

/// <summary>Answers requests with one function. A fault is logged and answered 500 with an empty body, as on Azure.</summary>
sealed partial class HttpFunction(HostedFunction function, FunctionCalls calls, ILogger<HttpFunction> logger)
{
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var values = context.Request.RouteValues.ToDictionary(value => value.Key, value => (string)value.Value!, StringComparer.OrdinalIgnoreCase);
            await WriteAsync(await calls.RunAsync(function, context.Request, values, context.RequestAborted), context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception fault)
        {
            Failed(fault, function.Name, context.Request.Method, context.Request.Path);
            AnswerEmpty(context, fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Any other result, null included, is 200 with an empty body, as on Azure.</summary>
    static Task WriteAsync(object? result, HttpContext context) => result switch
    {
        IResult answer => answer.ExecuteAsync(context),
        IActionResult answer => answer.ExecuteResultAsync(new ActionContext(context, new RouteData(context.Request.RouteValues), new ActionDescriptor())),
        _ => Task.CompletedTask,
    };

    static void AnswerEmpty(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed on {Method} {Path}")]
    partial void Failed(Exception fault, string function, string method, PathString path);
}
