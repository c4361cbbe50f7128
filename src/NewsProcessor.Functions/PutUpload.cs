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
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "put", Route = "uploads")] HttpRequest request, CancellationToken cancellation)
    {
        var query = new Query(request, RouteTable.PutUpload);
        if ((query.Problem ?? rules.Problem ?? BodyLimit.Problem(request)) is { } problem)
            return problem;
        var name = query.Get(ParameterTable.Name)!;
        try
        {
            return await intake.TakeAsync(name, request.Body, request.ContentType, cancellation) is not null ? UploadAccepted.Answer(request, name) : UploadAccepted.Conflict(name);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return BodyLimit.TooLarge;
        }
    }
}
