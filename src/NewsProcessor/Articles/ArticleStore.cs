using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Keeps articles and their versions. Storing the same thing twice, late, or at once with another instance ends in one right record.</summary>
public sealed class ArticleStore(NewsTables tables, ArticleIndex index)
{
    /// <summary>Stores a version: it becomes current if it is newer than what is, else part of the history.</summary>
    /// <param name="article">Complete, with <see cref="ArticleSource.ReceivedAt"/>.</param>
    /// <param name="cancellation">Stops between storage calls; storing again later finishes the work.</param>
    public async Task PutAsync(Article article, CancellationToken cancellation)
    {
        var document = RecordDocument.Of(article);
        var version = ArticleVersion.Of(article, document.Pointer);
        while (await CurrentArticle.FindAsync(tables.Articles, article.Id, cancellation) is var before && !Unchanged(before, version))
        {
            if (await FlipAsync(before, await WinnerAsync(before, version, cancellation), version, document, cancellation))
                break;
        }
        await index.UpdateAsync(article.Id, IndexKey.Wanted(version), cancellation);
    }

    /// <summary>The current version's whole record, or null.</summary>
    public async Task<Article?> GetAsync(string id, CancellationToken cancellation)
    {
        for (CurrentArticle? seen = null; ;)
        {
            if (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is not { Version: { } version } current || current.ETag == seen?.ETag)
                return null;
            if (await RecordDocument.ReadAsync(tables.Articles, id, version.Record, cancellation) is { } article)
                return article;
            seen = current;
        }
    }

    /// <summary>Takes back what one state of an upload contributed; the best version left becomes current, and with none left the article goes.</summary>
    public async Task RemoveAsync(string id, string upload, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        CurrentArticle? after;
        List<ArticleVersion> removed;
        do
        {
            if (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is not { } before)
                return;
            var history = await HistoryAsync(id, cancellation);
            removed = history.FindAll(version => version.Upload == upload && version.ReceivedAt == receivedAt);
            after = CurrentArticle.After(before, id, Best(history.Except(removed)));
        }
        while (!await TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(after.ToEntity(), after.ETag, TableUpdateMode.Replace, cancellation)));
        await index.UpdateAsync(id, [], cancellation);
        await new ArticleRemains(tables).ClearAsync(id, removed, cancellation);
    }

    /// <summary>The same content again, from whichever upload, is not a new version.</summary>
    static bool Unchanged(CurrentArticle? before, ArticleVersion version) => before?.Version?.RecordHash == version.RecordHash;

    /// <summary>Which version should be current once <paramref name="version"/> is stored. Only reading a blob's same state anew can make the present winner lose.</summary>
    async Task<ArticleVersion> WinnerAsync(CurrentArticle? before, ArticleVersion version, CancellationToken cancellation)
    {
        if (before?.Version is not { } present || version.Replaces(present))
            return version;
        if (present.Key != version.Key)
            return present;
        var others = (await HistoryAsync(version.Id, cancellation)).Where(other => other.Key != version.Key);
        return Best(others.Append(version))!;
    }

    /// <summary>Writes the record, its version row and the current row in one transaction; false when somebody else changed the current row first.</summary>
    async Task<bool> FlipAsync(CurrentArticle? before, ArticleVersion winner, ArticleVersion version, RecordDocument document, CancellationToken cancellation)
    {
        var rows = document.Rows(version.Id).ToList();
        var transaction = new List<TableTransactionAction> { new(TableTransactionActionType.UpsertReplace, version.ToEntity(version.Key)) };
        if (rows is [var only])
            transaction.Add(new(TableTransactionActionType.UpsertReplace, only));
        else
            await Task.WhenAll(rows.Select(row => tables.Articles.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation)));
        transaction.Add(CurrentArticle.After(before, version.Id, winner).ToAction());
        return await TableCalls.SucceedsAsync(() => tables.Articles.SubmitTransactionAsync(transaction, cancellation));
    }

    async Task<List<ArticleVersion>> HistoryAsync(string id, CancellationToken cancellation)
    {
        var history = new List<ArticleVersion>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {"v!"} and RowKey lt {"v\""}");
        await foreach (var row in tables.Articles.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            history.Add(ArticleVersion.From(row));
        return history;
    }

    static ArticleVersion? Best(IEnumerable<ArticleVersion> versions) =>
        versions.OrderBy(version => version.Key, StringComparer.Ordinal).Aggregate((ArticleVersion?)null, (best, version) => best is null || version.Replaces(best) ? version : best);
}
