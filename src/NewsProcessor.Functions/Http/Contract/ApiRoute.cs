using System.Text.Json.Serialization.Metadata;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>One address of the API with one method: what it takes, which requests are checked against, and what it answers, which the OpenAPI document says.</summary>
/// <param name="Function">The function that answers.</param>
/// <param name="Method">GET stands for HEAD too.</param>
/// <param name="Path">Below the route prefix, with path parameters in braces.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Summary">One line.</param>
sealed record ApiRoute(string Function, string Method, string Path, string Group, string Summary)
{
    /// <summary>More than the summary says, in sentences.</summary>
    public string? Description { get; init; }

    /// <summary>Parameters in the path, as many as braces.</summary>
    public IReadOnlyList<Parameter> InPath { get; init; } = [];

    /// <summary>Parameters in the query string; any other is refused, but on a page.</summary>
    public IReadOnlyList<Parameter> InQuery { get; init; } = [];

    /// <summary>A page for people: nothing in its query string is refused, since others hang their own onto an address that is passed around (utm_source …).</summary>
    public bool IsPage { get; init; }

    /// <summary>Takes a file as the request's body.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Needs no function key in Azure.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Asks storage, which may not answer; false for what the app knows by itself.</summary>
    public bool AsksStorage { get; init; } = true;

    /// <summary>Answers of success.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>Errors of its own, beside those that the other properties bring.</summary>
    public IReadOnlyList<ProblemType> Problems { get; init; } = [];

    /// <summary>Every error that it answers with.</summary>
    public IEnumerable<ProblemType> AllProblems => IsPage ? [] :
    [
        ProblemTable.UnknownParameter,
        .. InQuery is [] ? [] : new[] { ProblemTable.RepeatedParameter },
        .. InQuery.Where(parameter => parameter.Mistake is not null).Select(parameter => ProblemTable.Invalid(parameter.Name)),
        .. TakesFile ? new[] { ProblemTable.TooLarge } : [],
        .. Problems,
        .. AsksStorage ? new[] { ProblemTable.StorageUnavailable } : [],
    ];
}

/// <summary>An answer of success.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Description">In a sentence.</param>
/// <param name="Contents">The forms that it comes in, the first where nothing is asked for.</param>
sealed record Answer(int Status, string Description, params IReadOnlyList<Content> Contents)
{
    /// <summary>Carries an ETag, and is answered 304 to who has it already.</summary>
    public bool IsTagged { get; init; }

    /// <summary>Headers that it may carry, beside those of caching.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public static Answer Json(string description, JsonTypeInfo type) => new(200, description, new Content("application/json", type)) { IsTagged = true };
}

/// <summary>One form of an answer.</summary>
/// <param name="MediaType">Of its Content-Type, without parameters.</param>
/// <param name="Types">What its JSON holds: one of these; none for what is no JSON of ours.</param>
sealed record Content(string MediaType, params IReadOnlyList<JsonTypeInfo> Types);
