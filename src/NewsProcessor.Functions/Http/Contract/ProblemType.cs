using Microsoft.AspNetCore.Http;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>A kind of error, by the name that programs know it by.</summary>
/// <param name="Name">Ends the problem's type, urn:newsprocessor:problem:…; it never changes.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Meaning">When it comes up, for the documentation.</param>
sealed record ProblemType(string Name, int Status, string Meaning)
{
    /// <summary>RFC 9457: the same for every occurrence.</summary>
    public string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "The request can't be understood",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status406NotAcceptable => "Not acceptable",
        StatusCodes.Status409Conflict => "Conflict",
        StatusCodes.Status410Gone => "Gone",
        StatusCodes.Status412PreconditionFailed => "The condition does not hold",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        _ => "Not available",
    };

    public string Uri => "urn:newsprocessor:problem:" + Name;
}
