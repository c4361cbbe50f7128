namespace NewsProcessor.Functions.Http.Contract;

/// <summary>Every kind of error that the API answers with.</summary>
static class ProblemTable
{
    public static ProblemType UnknownParameter { get; } = new("unknown-parameter", 400, "The query string holds a parameter that is none of this address; the detail names it and those that are.");
    public static ProblemType RepeatedParameter { get; } = new("repeated-parameter", 400, "A parameter is given more than once.");
    public static ProblemType TooLongToCompare { get; } = new("too-long-to-compare", 400, "Two versions have too many paragraphs to compare here.");
    public static ProblemType WritesOff { get; } = new("writes-off", 403, "This app takes no changes over HTTP: the setting AllowWrites is off.");
    public static ProblemType ArticleNotFound { get; } = new("article-not-found", 404, "There is no such article, or it may not be seen yet.");
    public static ProblemType SourceNotFound { get; } = new("source-not-found", 404, "The file that the article was read from has been deleted or replaced since.");
    public static ProblemType VersionNotFound { get; } = new("version-not-found", 404, "The article has no version of this number.");
    public static ProblemType UploadNotFound { get; } = new("upload-not-found", 404, "There is no receipt of such a file.");
    public static ProblemType NoPass { get; } = new("no-pass", 404, "No pass over the store has begun yet.");
    public static ProblemType FacetNotFound { get; } = new("facet-not-found", 404, "This is not a field with values to list.");
    public static ProblemType FeedNotFound { get; } = new("feed-not-found", 404, "There is no feed in this syntax; the detail names those that there are.");
    public static ProblemType NotAcceptable { get; } = new("not-acceptable", 406, "The Accept header takes none of the representations that there are; the detail names them.");
    public static ProblemType UploadOvertaken { get; } = new("upload-overtaken", 409, "Another file of the same name arrived while this one was sent, and stands.");
    public static ProblemType ArticleCanceled { get; } = new("article-canceled", 410, "Its source has withdrawn the article; the detail holds the notice. Take it down wherever it was used.");
    public static ProblemType UploadGone { get; } = new("upload-gone", 410, "The file is no longer in storage, so that it can't be read again.");
    public static ProblemType ChangesExpired { get; } = new("changes-expired", 410, "The position in the changes is older than what is kept; the detail says how to begin again.");
    public static ProblemType UploadExists { get; } = new("upload-exists", 412, "There is a file of this name, and If-None-Match: * asks not to replace one.");
    public static ProblemType TooLarge { get; } = new("too-large", 413, "A request carries at most 100 MB; larger files go to storage itself.");
    public static ProblemType StorageUnavailable { get; } = new("storage-unavailable", 503, "Storage does not answer, or not in time; Retry-After says when to ask again.");

    /// <summary>A parameter's value can't be used; each parameter has a type of its own.</summary>
    public static ProblemType Invalid(string parameter) => new("invalid-" + parameter, 400, $"The value of '{parameter}' can't be used; the detail says what to give instead.");
}
