using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.Tests.Hosting;

/// <summary>Functions with every kind of route, parameter and result that both hosts know.</summary>
public sealed class HttpTestFunctions(Journal journal)
{
    [Function("Echo")]
    public static Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Function, "get", Route = "echo/{text}")] HttpRequest request, string text) =>
        Task.FromResult(Results.Text($"{request.Method} {text}"));

    [Function("PostEcho")]
    public static async Task<IActionResult> PostEcho([HttpTrigger("post", Route = "echo/{text}")] HttpRequest request, string text, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        return new ContentResult { Content = $"{text} {(await reader.ReadToEndAsync(cancellation)).Length}" };
    }

    [Function("Nested")]
    public static IResult Nested([HttpTrigger("get", Route = "numbers/{number:int}/{id:guid}")] HttpRequest request, int number, Guid id) =>
        Results.Text($"{number + 1} {id:N}{request.QueryString}");

    [Function("NoRoute")]
    public static IResult NoRoute([HttpTrigger] HttpRequest request) => Results.Text("any " + request.Method);

    [Function("Nothing")]
    public Task Nothing([HttpTrigger("get")] HttpRequest request)
    {
        journal.Note(request.Path);
        return Task.CompletedTask;
    }

    [Function("Fail")]
    public static Task<IResult> Fail([HttpTrigger("get")] HttpRequest request) => throw new InvalidOperationException($"{request.Path} fails.");

    [Function("Wait")]
    public async Task<IResult> Wait([HttpTrigger("get")] HttpRequest request, CancellationToken cancellation)
    {
        journal.Note("waiting");
        var cancelled = new TaskCompletionSource();
        await using var _ = cancellation.Register(cancelled.SetResult);
        await cancelled.Task;
        journal.Note("cancelled");
        return Results.Text(request.Method);
    }
}
