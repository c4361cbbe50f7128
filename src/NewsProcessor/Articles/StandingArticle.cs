using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>What stands of an article, given its history.</summary>
/// <param name="Version">What the current row shows; null when no version and no notice is left.</param>
/// <param name="Composed">The record to keep for it, where no version's own record is what stands.</param>
sealed record StandingArticle(ArticleVersion? Version, RecordDocument? Composed)
{
    /// <summary>Null when a record is gone, which means that the history has changed meanwhile.</summary>
    /// <param name="history">All of it.</param>
    /// <param name="record">Reads a version's record.</param>
    public static async Task<StandingArticle?> OfAsync(ArticleHistory history, Func<ArticleVersion, Task<Article?>> record)
    {
        var (winner, body, verdict) = (history.Winner, history.Body, history.Verdict);
        if (verdict is null && body?.Key == winner?.Key)
            return new(winner, null);
        var article = winner is null ? verdict!.Stub() : await record(winner);
        if (article is not null && winner is not null && body!.Key != winner.Key)
            article = await record(body) is { } whole ? Joined(article, whole) : null;
        if (article is null)
            return null;
        var document = RecordDocument.Of(article = verdict?.Applied(article) ?? article);
        var shown = ArticleVersion.Of(article, document.Pointer);
        return new(winner is null ? shown : shown with { Key = winner.Key, Order = winner.Order, RecordHash = winner.RecordHash, IsPartial = winner.IsPartial }, document);
    }

    /// <summary>What a part of a story does not say, the version that has the body says.</summary>
    static Article Joined(Article part, Article whole) => part with
    {
        Paragraphs = whole.Paragraphs,
        WordCount = whole.WordCount,
        TimeRequired = whole.TimeRequired,
        ContentHash = whole.ContentHash,
        Simhash = whole.Simhash,
        LeadSketch = whole.LeadSketch,
        IsPartial = whole.IsPartial,
        PubStatus = part.PubStatus is PubStatus.Usable && whole.PubStatus is PubStatus.Withheld ? PubStatus.Withheld : part.PubStatus,
        EmbargoedUntil = part.EmbargoedUntil ?? whole.EmbargoedUntil,
        Expires = part.Expires ?? whole.Expires,
        Headline = part.Headline ?? whole.Headline,
        AlternativeHeadline = part.AlternativeHeadline ?? whole.AlternativeHeadline,
        Description = part.Description ?? whole.Description,
        Slugline = part.Slugline ?? whole.Slugline,
        Byline = part.Byline ?? whole.Byline,
        Authors = Filled(part.Authors, whole.Authors),
        CreditText = part.CreditText ?? whole.CreditText,
        InfoSources = Filled(part.InfoSources, whole.InfoSources),
        Publisher = part.Publisher ?? whole.Publisher,
        Dateline = part.Dateline ?? whole.Dateline,
        ContentLocation = part.ContentLocation ?? whole.ContentLocation,
        DatePublished = part.DatePublished ?? whole.DatePublished,
        DatePublishedRaw = part.DatePublished is null ? whole.DatePublishedRaw : part.DatePublishedRaw,
        UtcOffsetMinutes = part.DatePublished is null ? whole.UtcOffsetMinutes : part.UtcOffsetMinutes,
        Precision = part.DatePublished is null ? whole.Precision : part.Precision,
        FirstCreated = part.FirstCreated ?? whole.FirstCreated,
        Images = Filled(part.Images, whole.Images),
        RelatedLinks = Filled(part.RelatedLinks, whole.RelatedLinks),
        Url = part.Url ?? whole.Url,
        InLanguage = part.InLanguage ?? whole.InLanguage,
        LanguageSource = part.InLanguage is null ? whole.LanguageSource : part.LanguageSource,
        ArticleSection = Filled(part.ArticleSection, whole.ArticleSection),
        Keywords = Filled(part.Keywords, whole.Keywords),
        Subjects = Filled(part.Subjects, whole.Subjects),
        Genres = Filled(part.Genres, whole.Genres),
        People = Filled(part.People, whole.People),
        Organisations = Filled(part.Organisations, whole.Organisations),
        Places = Filled(part.Places, whole.Places),
        CopyrightHolder = part.CopyrightHolder ?? whole.CopyrightHolder,
        CopyrightNotice = part.CopyrightNotice ?? whole.CopyrightNotice,
        UsageTerms = part.UsageTerms ?? whole.UsageTerms,
        Warnings = [.. part.Warnings, $"The body is the fuller one of {Named(whole)}."],
    };

    static IReadOnlyList<T> Filled<T>(IReadOnlyList<T> part, IReadOnlyList<T> whole) => part.Count > 0 ? part : whole;

    static string Named(Article whole) => whole.Version is { } version ? $"version {version}, from {whole.Source.Upload}" : whole.Source.Upload;
}
