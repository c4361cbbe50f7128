using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>PUT uploads?name=: a file, for clients without a storage client. It is read as one that is dropped into the container.</summary>
public sealed class PutUpload(Intake intake, WriteRules rules)
{
    [Function(nameof(PutUpload))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "put", Route = "uploads")] HttpRequest request, CancellationToken cancellation) =>
        RouteTable.PutUpload.AnswerAsync(request, async query =>
        {
            if (rules.Problem is { } problem)
                return problem;
            var (name, onlyNew) = (query.Get(ParameterTable.Name)!, request.Headers.IfNoneMatch == "*");
            return await intake.TakeAsync(name, request.Body, request.ContentType, onlyNew, cancellation) is not null ? UploadAccepted.Answer(request, name)
                : onlyNew ? UploadAccepted.Exists(name) : UploadAccepted.Conflict(name);
        });
}
