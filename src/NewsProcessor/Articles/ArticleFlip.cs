using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>A change of an article's history and what stands after it, in one transaction that fails if the current row has changed meanwhile.</summary>
/// <param name="articles">The table.</param>
/// <param name="changes">Hears of it first.</param>
/// <param name="id">The article.</param>
/// <param name="before">The current row, read before the history was; null where there is none.</param>
sealed class ArticleFlip(TableClient articles, ChangeLog changes, string id, CurrentArticle? before)
{
    /// <summary>Of the hundred rows that a transaction may hold, those for records taken away.</summary>
    const int RecordRowsDropped = 50;

    readonly List<TableTransactionAction> _rows = [];
    readonly List<RecordDocument> _documents = [];
    readonly List<RecordPointer> _unused = [];
    readonly Dictionary<string, Article> _known = new(StringComparer.Ordinal);

    public ArticleFlip Add(ArticleVersion version, Article article, RecordDocument document)
    {
        var row = version.ToEntity(version.Key);
        row[nameof(ArticleVersion.Stored)] = version.Stored ?? changes.StorageTime;
        _rows.Add(new(TableTransactionActionType.UpsertReplace, row));
        _documents.Add(document);
        _known[version.Record.Hash] = article;
        return this;
    }

    public ArticleFlip Add(Notice notice)
    {
        _rows.Add(new(TableTransactionActionType.UpsertReplace, notice.ToEntity()));
        return this;
    }

    /// <summary>Takes a version away if it is as it was read, and its record unless another version has it too.</summary>
    public ArticleFlip Remove(ArticleVersion version)
    {
        _rows.Add(new(TableTransactionActionType.Delete, new TableEntity(id, version.Key), version.ETag));
        _unused.Add(version.Record);
        return this;
    }

    /// <summary>Takes a row away.</summary>
    public ArticleFlip Remove(string key)
    {
        _rows.Add(new(TableTransactionActionType.Delete, new TableEntity(id, key)));
        return this;
    }

    /// <param name="after">The whole history as it will be.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    /// <returns>The row as it stands now; null when somebody else was first: read again and decide again.</returns>
    public async Task<CurrentArticle?> CommitAsync(ArticleHistory after, CancellationToken cancellation)
    {
        if (await StandingArticle.OfAsync(after, RecordAsync) is { } standing)
            return await CommitAsync(standing, after.Versions, after.Notices.Count > 0, cancellation);
        if ((await CurrentArticle.FindAsync(articles, id, cancellation))?.ETag == before?.ETag)
            throw new InvalidDataException($"A record of article '{id}' is missing from storage. Reprocess the uploads that it came from.");
        return null;

        async Task<Article?> RecordAsync(ArticleVersion version) =>
            _known.GetValueOrDefault(version.Record.Hash) ?? await RecordDocument.ReadAsync(articles, id, version.Record, cancellation);
    }

    /// <param name="standing">What stands.</param>
    /// <param name="used">Versions whose records must stay.</param>
    /// <param name="isNoticed">Whether a notice names the article, if only to be overruled: what stands then always follows from the whole history.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async Task<CurrentArticle?> CommitAsync(StandingArticle standing, IEnumerable<ArticleVersion> used, bool isNoticed, CancellationToken cancellation)
    {
        if (standing.Composed is { } composed)
            _documents.Add(composed);
        if (before is { IsComposed: true, Version.Record: var old })
            _unused.Add(old);
        var kept = used.Select(version => version.Record.Hash).Concat(_documents.Select(document => document.Pointer.Hash)).ToHashSet();
        var dropped = _unused.Distinct().Where(record => !kept.Contains(record.Hash)).SelectMany(record => Enumerable.Range(0, record.Rows).Select(record.RowKey));
        foreach (var row in dropped.Take(RecordRowsDropped))
        {
            // A row that is lost already would fail the transaction for ever.
            if (await articles.FindAsync(id, row, cancellation) is not null)
                _rows.Add(new(TableTransactionActionType.Delete, new TableEntity(id, row)));
        }
        foreach (var document in _documents.DistinctBy(document => document.Pointer))
            await WriteAsync(document, cancellation);
        var now = CurrentArticle.After(before, id, standing.Version, isNoticed || standing.Composed is not null);
        return before?.Version?.Record == standing.Version?.Record
            ? (await SubmitAsync(now with { Noted = before?.Noted is { } noted && ChangeLog.IsInTime(noted, before.Written) ? changes.StorageTime : before?.Noted }, cancellation)).Now
            : await SubmitNotedAsync(now, cancellation);
    }

    /// <summary>The change log hears of it before, and again if the change took long.</summary>
    async Task<CurrentArticle?> SubmitNotedAsync(CurrentArticle after, CancellationToken cancellation)
    {
        var noted = await changes.NoteAsync(id, after.Version is { } version ? [version.SortTime, version.Summary.Expires ?? default] : [], cancellation);
        var (now, written) = await SubmitAsync(after with { Noted = noted }, cancellation);
        if (now is not null && !ChangeLog.IsInTime(noted, written))
            await changes.NoteAsync(id, [], cancellation);
        return now;
    }

    async Task<(CurrentArticle? Now, DateTimeOffset? Written)> SubmitAsync(CurrentArticle now, CancellationToken cancellation)
    {
        Response<IReadOnlyList<Response>>? answer = null;
        return await TableCalls.SucceedsAsync(async () => answer = await articles.SubmitTransactionAsync([.. _rows, now.ToAction()], cancellation))
            ? (now with { ETag = answer!.Value[^1].Headers.ETag ?? default }, answer.GetRawResponse().Headers.Date)
            : (null, null);
    }

    /// <summary>A record of one row goes with the transaction; a larger one is written before, where nothing points at it yet.</summary>
    async Task WriteAsync(RecordDocument document, CancellationToken cancellation)
    {
        var rows = document.Rows(id).ToList();
        if (rows is [var only])
            _rows.Add(new(TableTransactionActionType.UpsertReplace, only));
        else
            await Task.WhenAll(rows.Select(row => articles.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation)));
    }
}
