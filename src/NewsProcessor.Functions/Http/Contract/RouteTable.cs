using NewsProcessor.Articles;
using static NewsProcessor.Functions.Http.Contract.ParameterTable;
using static NewsProcessor.Functions.Http.Contract.ProblemTable;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>Every address of the API.</summary>
static class RouteTable
{
    static readonly FunctionsJson _json = FunctionsJson.Instance;

    public static ApiRoute ListArticles { get; } = new(nameof(ListArticles), "GET", "articles", "Articles", "Articles, newest first")
    {
        Description = "Narrowed down by any of the parameters together. A page that would take too long comes back short, or even empty, with a `nextLink` that goes on from there: the end is where there is no `nextLink`.",
        InQuery = [.. ArticleParameters.All, Fields, Limit, ParameterTable.Cursor],
        Answers = [Answer.Json("A page.", _json.PageBodyArticleSummary) with { Headers = ["Link"] }],
        Problems = [],
    };

    public static ApiRoute GetArticle { get; } = new(nameof(GetArticle), "GET", "articles/{id}", "Articles", "One article, whole")
    {
        InPath = [ParameterTable.ArticleId],
        Answers = [Answer.Json("The article's current version.", ArticleJson.Compact.Article)],
        Problems = [ArticleNotFound, ArticleCanceled],
    };

    public static ApiRoute ListVersions { get; } = new(nameof(ListVersions), "GET", "articles/{id}/versions", "Articles", "An article's versions, newest first")
    {
        InPath = [ParameterTable.ArticleId],
        Answers = [Answer.Json("All versions.", _json.PageBodyVersionSummary)],
        Problems = [ArticleNotFound, ArticleCanceled],
    };

    public static ApiRoute GetVersion { get; } = new(nameof(GetVersion), "GET", "articles/{id}/versions/{number}", "Articles", "One version, whole")
    {
        InPath = [ParameterTable.ArticleId, Number],
        Answers = [Answer.Json("The version.", ArticleJson.Compact.Article)],
        Problems = [ArticleNotFound, VersionNotFound, ArticleCanceled],
    };

    public static ApiRoute CompareVersions { get; } = new(nameof(CompareVersions), "GET", "articles/{id}/versions/{number}/diff", "Articles", "What changed from the version before")
    {
        InPath = [ParameterTable.ArticleId, Number],
        Answers = [Answer.Json("Fields that differ, and both bodies side by side, paragraph by paragraph.", _json.VersionDiff)],
        Problems = [ArticleNotFound, VersionNotFound, ArticleCanceled, TooLongToCompare],
    };

    public static ApiRoute ListChanges { get; } = new(nameof(ListChanges), "GET", "changes", "Changes", "What changed, oldest first, takedowns included")
    {
        Description = "Up to 15 seconds ago. Follow `nextLink` while there is one, then keep `deltaLink` for the next time. Nothing is missed; what comes twice carries the same `eTag`. Kept for 90 days.",
        InQuery = [Since, Limit],
        Answers = [Answer.Json("A page of changes.", _json.ChangesBody)],
        Problems = [ChangesExpired],
    };

    public static ApiRoute ListFacets { get; } = new(nameof(ListFacets), "GET", "facets/{field}", "Articles", "The values in use of a field, the most frequent first")
    {
        Description = "With counts as of last night (`countsAsOf`); values that came up since stand at the end, not counted yet.",
        InPath = [Field],
        InQuery = [Limit, ParameterTable.Cursor],
        Answers = [Answer.Json("A page of values.", _json.FacetsBody) with { Headers = ["Link"] }],
        Problems = [FacetNotFound],
    };

    public static ApiRoute ListUploads { get; } = new(nameof(ListUploads), "GET", "uploads", "Uploads", "Receipts, newest first: what became of each file")
    {
        InQuery = [NameOf, State, Limit, ParameterTable.Cursor],
        Answers = [Answer.Json("A page of receipts; with `name` the one receipt itself.", _json.PageBodyReceipt) with { Headers = ["Link"] }],
        Problems = [UploadNotFound],
    };

    public static ApiRoute GetUpload { get; } = new(nameof(GetUpload), "GET", "uploads/{id}", "Uploads", "The receipt of one file")
    {
        Description = "It speaks of what the blob holds now: a file that has been replaced counts as `processing` until it has been read again.",
        InPath = [UploadId],
        InQuery = [Wait],
        Answers = [Answer.Json("The receipt.", ArticleJson.Compact.Receipt)],
        Problems = [UploadNotFound],
    };

    public static ApiRoute PutUpload { get; } = new(nameof(PutUpload), "PUT", "uploads", "Uploads", "Send a file")
    {
        Description = "Up to 100 MB; its Content-Type is kept. A file of the same name is replaced. On locally; in Azure only with the setting AllowWrites.",
        InQuery = [Name],
        TakesFile = true,
        Answers = [new(202, "Taken in, and will be read. Location is the receipt.", new Content("application/json", _json.UploadAccepted)) { Headers = ["Location"] }],
        Problems = [WritesOff, UploadOvertaken, TooLarge],
    };

    public static ApiRoute DeleteUpload { get; } = new(nameof(DeleteUpload), "DELETE", "uploads/{id}", "Uploads", "Delete a file, and every version of an article that came from it")
    {
        Description = "An article that another file gave too stands as that one gave it. On locally; in Azure only with the setting AllowWrites.",
        InPath = [UploadId],
        Answers = [new(204, "Gone.")],
        Problems = [WritesOff, UploadNotFound],
    };

    public static ApiRoute Health { get; } = new(nameof(Health), "GET", "health", "Operation", "Whether storage answers")
    {
        IsAnonymous = true,
        Answers = [Answer.Json("It does.", _json.HealthReport)],
        Problems = [StorageUnavailable],
    };

    public static IReadOnlyList<ApiRoute> All { get; } =
        [ListArticles, GetArticle, ListVersions, GetVersion, CompareVersions, ListChanges, ListFacets, ListUploads, GetUpload, PutUpload, DeleteUpload, Health];
}
