using System.Diagnostics;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>
/// What the answers of all routes have in common: the request is checked first, and storage that fails is a problem that says so, where the platform would answer 500 without a word.
/// It is no middleware, because the two hosts have no kind of middleware in common.
/// </summary>
static partial class Answering
{
    /// <summary>The answer of a function's work, which is given the parameters once they are found good.</summary>
    public static async Task<IResult> AnswerAsync(this ApiRoute route, HttpRequest request, Func<Query, Task<IResult>> work)
    {
        var query = new Query(request, route);
        try
        {
            return query.Problem ?? (route.TakesFile ? BodyLimit.Problem(request) : null) ?? await work(query);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return BodyLimit.TooLarge;
        }
        catch (Exception fault) when (IsOfStorage(fault) && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            Activity.Current?.SetStatus(ActivityStatusCode.Error, fault.Message);
            Unanswered(request.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Answering)), fault, route.Function);
            return Unavailable(fault);
        }
    }

    /// <summary>
    /// The SDK throws each of these once its own tries are used up: no answer, too slow an answer, one of "busy" or "not allowed", or no token to ask with.
    /// An answer that breaks off is an IOException for each of several tries; one that stands alone may be of the request's own body.
    /// What storage calls a mistake in a request is a mistake of ours, and is none of them.
    /// </summary>
    static bool IsOfStorage(Exception fault) => fault switch
    {
        RequestFailedException refused => refused.Status is 0 or 401 or 403 or 408 or 429 or >= 500,
        AggregateException tries => tries.InnerExceptions.All(one => one is IOException || IsOfStorage(one)),
        AuthenticationFailedException or TaskCanceledException => true,
        _ => false,
    };

    static Problem Unavailable(Exception fault) => new(ProblemTable.StorageUnavailable,
        $"Storage does not answer ({(fault as RequestFailedException)?.ErrorCode ?? fault.GetType().Name}). Ask again in a while. If it stays so, check AzureWebJobsStorage, the app's roles and the account's network rules.")
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage did not answer {Function}")]
    static partial void Unanswered(ILogger logger, Exception fault, string function);
}
