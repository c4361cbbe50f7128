using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>POST articles/read: what ingest would read in a file, without storing it. Content that can't be read is an answer here too.</summary>
public sealed class ReadFile(Ingestion ingestion)
{
    [Function(nameof(ReadFile))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "articles/read")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.ReadFile.AnswerAsync(request, async query =>
        {
            var items = ingestion.ReadAsync(request.Body, query.Get(ParameterTable.NameToRead) ?? "file", request.ContentType, cancellation);
            return Representation.Json(await FileRead.OfAsync(items, cancellation), FunctionsJson.Instance.FileRead) with { CacheControl = Representation.Never };
        });
}
