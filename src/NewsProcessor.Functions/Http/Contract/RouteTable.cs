using NewsProcessor.Articles;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Formats;
using static NewsProcessor.Functions.Http.Contract.ParameterTable;
using static NewsProcessor.Functions.Http.Contract.ProblemTable;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>Every address of the API. Each is put together when it is first asked for: its answers' JSON costs a cold start more than all else.</summary>
static class RouteTable
{
    static readonly FunctionsJson _json = FunctionsJson.Instance;

    public static ApiRoute ListArticles => field ??= new(nameof(ListArticles), "GET", "articles", "Articles", "Articles, newest first")
    {
        Description = "Narrowed down by any of the parameters together. A page that would take too long comes back short, or even empty, with a `nextLink` that goes on from there: the end is where there is no `nextLink`.",
        InQuery = [.. ArticleParameters.All, Fields, Limit, ParameterTable.Cursor],
        Answers = [Answer.Json("A page.", _json.PageBodyArticleSummary) with { Headers = ["Link", "Last-Modified"] }],
    };

    public static ApiRoute ListFeed => field ??= new(nameof(ListFeed), "GET", "articles.{syntax}", "Articles", "What GET articles lists, as a feed")
    {
        Description = "Takes the same parameters, and gives the same articles a page. A feed goes on in pages (RFC 5005): `rel=next`, or `next_url`.",
        InPath = [Syntax],
        InQuery = [.. ArticleParameters.All, Contents, Limit, ParameterTable.Cursor],
        Answers = [new(200, "A page of the feed.", [.. ArticleWriters.Feeds.Select(writer => new Content(writer.ContentType.Split(';')[0]))]) { IsTagged = true, Headers = ["Link", "Last-Modified"] }],
        Problems = [FeedNotFound],
    };

    public static ApiRoute GetArticle => field ??= new(nameof(GetArticle), "GET", "articles/{id}", "Articles", "One article, whole")
    {
        Description = "As JSON that is JSON-LD too, as schema.org's NewsArticle, IPTC ninjs 3.1, HTML, Markdown or plain text: by `format`, else by the Accept header.",
        InPath = [ParameterTable.ArticleId],
        InQuery = [Format],
        Answers = [OfArticle("The article's current version.", "Last-Modified")],
        Problems = [ArticleNotFound, NotAcceptable, ArticleCanceled],
    };

    public static ApiRoute ListVersions => field ??= new(nameof(ListVersions), "GET", "articles/{id}/versions", "Articles", "An article's versions, newest first")
    {
        InPath = [ParameterTable.ArticleId],
        Answers = [Answer.Json("All versions.", _json.PageBodyVersionSummary)],
        Problems = [ArticleNotFound, ArticleCanceled],
    };

    public static ApiRoute GetVersion => field ??= new(nameof(GetVersion), "GET", "articles/{id}/versions/{number}", "Articles", "One version, whole")
    {
        InPath = [ParameterTable.ArticleId, Number],
        InQuery = [Format],
        Answers = [OfArticle("The version.")],
        Problems = [ArticleNotFound, VersionNotFound, NotAcceptable, ArticleCanceled],
    };

    public static ApiRoute CompareVersions => field ??= new(nameof(CompareVersions), "GET", "articles/{id}/versions/{number}/diff", "Articles", "What changed from the version before")
    {
        InPath = [ParameterTable.ArticleId, Number],
        Answers = [Answer.Json("Fields that differ, and both bodies side by side, paragraph by paragraph.", _json.VersionDiff)],
        Problems = [ArticleNotFound, VersionNotFound, ArticleCanceled, TooLongToCompare],
    };

    public static ApiRoute GetSource => field ??= new(nameof(GetSource), "GET", "articles/{id}/source", "Articles", "The file that an article was read from")
    {
        Description = "Byte by byte, to be saved under its name, never shown; a container whole. Takes Range.",
        InPath = [ParameterTable.ArticleId],
        Answers = [new(200, "The file.", new Content("application/octet-stream")) { IsTagged = true, Headers = ["Last-Modified", "Content-Disposition"] }],
        Problems = [ArticleNotFound, SourceNotFound, ArticleCanceled],
    };

    public static ApiRoute ReadFile => field ??= new(nameof(ReadFile), "POST", "articles/read", "Articles", "Read a file without storing it")
    {
        Description = "What an upload of it would come to: the same reader, limits and reasons. Up to 100 MB, and the first 100 articles. What can't be read is an answer too.",
        InQuery = [NameToRead],
        TakesFile = true,
        AsksStorage = false,
        Answers = [new(200, "What was read.", new Content("application/json", _json.FileRead))],
    };

    public static ApiRoute ListChanges => field ??= new(nameof(ListChanges), "GET", "changes", "Changes", "What changed, oldest first, takedowns included")
    {
        Description = "Up to 15 seconds ago. Follow `nextLink` while there is one, then keep `deltaLink` for the next time. Nothing is missed; what comes twice carries the same `eTag`. Kept for 90 days, unless the setting KeepChangesDays says otherwise.",
        InQuery = [Since, Limit],
        Answers = [Answer.Json("A page of changes.", _json.ChangesBody)],
        Problems = [ChangesExpired],
    };

    public static ApiRoute ListFacets => field ??= new(nameof(ListFacets), "GET", "facets/{field}", "Articles", "The values in use of a field, the most frequent first")
    {
        Description = "With counts as of last night (`countsAsOf`); values that came up since stand at the end, not counted yet.",
        InPath = [Field],
        InQuery = [Limit, ParameterTable.Cursor],
        Answers = [Answer.Json("A page of values.", _json.FacetsBody) with { Headers = ["Link"] }],
        Problems = [FacetNotFound],
    };

    public static ApiRoute ListUploads => field ??= new(nameof(ListUploads), "GET", "uploads", "Uploads", "Receipts, newest first: what became of each file")
    {
        InQuery = [NameOf, State, Limit, ParameterTable.Cursor],
        Answers = [new(200, "A page of receipts; with `name` the one receipt itself.", new Content("application/json", _json.PageBodyReceipt, ArticleJson.Compact.Receipt)) { IsTagged = true, Headers = ["Link"] }],
        Problems = [UploadNotFound],
    };

    public static ApiRoute GetUpload => field ??= new(nameof(GetUpload), "GET", "uploads/{id}", "Uploads", "The receipt of one file")
    {
        Description = "It speaks of what the blob holds now: a file that has been replaced counts as `processing` until it has been read again.",
        InPath = [UploadId],
        InQuery = [Wait],
        Answers = [Answer.Json("The receipt.", ArticleJson.Compact.Receipt)],
        Problems = [UploadNotFound],
    };

    public static ApiRoute PutUpload => field ??= new(nameof(PutUpload), "PUT", "uploads", "Uploads", "Send a file")
    {
        Description = "Up to 100 MB; its Content-Type is kept. A file of the same name is replaced, unless the header If-None-Match says `*`. On locally; in Azure only with the setting AllowWrites.",
        InQuery = [Name],
        TakesFile = true,
        Answers = [new(202, "Taken in, and will be read. Location is the receipt.", new Content("application/json", _json.UploadAccepted)) { Headers = ["Location"] }],
        Problems = [WritesOff, UploadOvertaken, UploadExists],
    };

    public static ApiRoute DeleteUpload => field ??= new(nameof(DeleteUpload), "DELETE", "uploads/{id}", "Uploads", "Delete a file, and every version of an article that came from it")
    {
        Description = "An article that another file gave too stands as that one gave it. On locally; in Azure only with the setting AllowWrites.",
        InPath = [UploadId],
        InQuery = [Erase],
        Answers = [new(204, "Gone.")],
        Problems = [WritesOff, UploadNotFound],
    };

    public static ApiRoute Reprocess => field ??= new(nameof(Reprocess), "POST", "reprocess", "Operation", "Read every upload again")
    {
        Description = "As after an upgrade of the reader. Asking again while it is under way changes nothing. In Azure it needs the master key.",
        Answers = [new(202, "It begins within the hour. Location tells how far it has got.", new Content("application/json", _json.PassReport)) { Headers = ["Location"] }],
    };

    public static ApiRoute GetReprocess => field ??= new(nameof(GetReprocess), "GET", "reprocess", "Operation", "How far the last pass over the store has got")
    {
        Description = "Be it the night's, or one that was asked for.",
        Answers = [Answer.Json("The pass.", _json.PassReport)],
        Problems = [NoPass],
    };

    public static ApiRoute RetryUpload => field ??= new(nameof(RetryUpload), "POST", "uploads/{id}/retry", "Uploads", "Read a file anew")
    {
        Description = "As after an outage of storage, or once the reader has learnt something. Answers when it has been read; of a file of many, after a minute at the latest, with the state `processing`: the rest is read by itself. On locally; in Azure only with the setting AllowWrites.",
        InPath = [UploadId],
        Answers = [new(200, "The receipt.", new Content("application/json", ArticleJson.Compact.Receipt))],
        Problems = [WritesOff, UploadNotFound, UploadGone],
    };

    public static ApiRoute GetOverview => field ??= new(nameof(GetOverview), "GET", "overview", "Articles", "Articles and files a day, formats, reading times")
    {
        Description = "As counted last night, and the days since from the newest thousand articles and files: at most 8 calls of storage, however large the archive.",
        Answers = [Answer.Json("The numbers.", ArticleJson.Compact.Overview)],
    };

    public static ApiRoute HealthLive => field ??= new(nameof(HealthLive), "GET", "health/live", "Operation", "Whether the app runs")
    {
        IsAnonymous = true,
        AsksStorage = false,
        Answers = [new(200, "It does.", new Content("application/json", _json.HealthReport))],
    };

    public static ApiRoute HealthReady => field ??= new(nameof(HealthReady), "GET", "health/ready", "Operation", "Whether storage answers")
    {
        IsAnonymous = true,
        Answers = [new(200, "It does.", new Content("application/json", _json.HealthReport))],
    };

    public static ApiRoute GetOpenApi => field ??= new(nameof(GetOpenApi), "GET", "openapi.json", "Operation", "This document")
    {
        IsAnonymous = true,
        AsksStorage = false,
        Answers = [Answer.Json("OpenAPI 3.1.", _json.JsonObject)],
    };

    public static ApiRoute GetDocs => field ??= new(nameof(GetDocs), "GET", "docs", "Operation", "A page to read about the API and try it")
    {
        IsPage = true,
        IsAnonymous = true,
        AsksStorage = false,
        Answers = [new(200, "The page; it works without any other host.", new Content("text/html")) { IsTagged = true, Headers = ["Content-Security-Policy"] }],
    };

    public static ApiRoute GetReader => field ??= new(nameof(GetReader), "GET", "reader", "Operation", "A page to read the articles on, and to drop files on")
    {
        Description = "It takes the parameters of GET articles, and some of its own, which say what it shows. The page reads them, and asks the API.",
        InQuery = [.. ArticleParameters.All.Concat([ParameterTable.Cursor, NameOf]).Select(parameter => ParameterKind.Text(parameter.Name, parameter.Description, parameter.Example)),
            ParameterKind.Text("view", "`receipts` or `overview`; the list of articles unless given.", "receipts"), ParameterKind.Text("article", "The id of an article to open.", "3vq7uhvhndjuked36ackuyn564")],
        IsPage = true,
        IsAnonymous = true,
        AsksStorage = false,
        Answers = [new(200, "The page.", new Content("text/html")) { IsTagged = true, Headers = ["Content-Security-Policy"] }],
    };

    public static IReadOnlyList<ApiRoute> All => field ??=
        [ListArticles, ListFeed, GetArticle, ListVersions, GetVersion, CompareVersions, GetSource, ReadFile, ListChanges, ListFacets, ListUploads, GetUpload, PutUpload, DeleteUpload, Reprocess, GetReprocess, HealthLive, HealthReady, GetOpenApi, GetDocs, RetryUpload, GetOverview, GetReader];

    static Answer OfArticle(string description, params string[] headers) =>
        new(200, description, [.. ArticleWriters.All.Select(writer => writer is RecordJson ? new Content(Negotiation.MediaType(writer), ArticleJson.Compact.Article) : new Content(Negotiation.MediaType(writer)))])
        {
            IsTagged = true,
            Headers = ["Content-Location", "Content-Disposition", .. headers],
        };
}
