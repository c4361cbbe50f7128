using Azure.Data.Tables;
using NewsProcessor.Articles.Clusters;

namespace NewsProcessor.Articles;

/// <summary>Keeps articles and their versions. Storing the same thing twice, late, or at once with another instance ends in one right record.</summary>
public sealed class ArticleStore(NewsTables tables, ArticleIndex index, ArticleClusters clusters, ChangeLog changes)
{
    /// <summary>Index rows that may exist beside those wanted, at some 36 bytes each.</summary>
    const int MaxMaybe = 1000;

    /// <summary>Whether the last article stored was new. They come in runs: archives of new ones, feeds of known ones.</summary>
    volatile bool _expectNew;

    /// <summary>Stores a version: it becomes current if it is newer than what is, else part of the history. Then its word on other stories, if it is a notice.</summary>
    /// <param name="article">Complete, with <see cref="ArticleSource.ReceivedAt"/>.</param>
    /// <param name="cancellation">Stops between storage calls; storing again later finishes the work.</param>
    /// <param name="again">An earlier attempt may have ended halfway.</param>
    public async Task PutAsync(Article article, CancellationToken cancellation, bool again = false)
    {
        var document = RecordDocument.Of(article);
        var version = ArticleVersion.Of(article, document.Pointer);
        CurrentArticle? now = null;
        for (var unseen = _expectNew; now is null; unseen = false)
        {
            var before = unseen ? null : await FindUncrowdedAsync(article.Id, cancellation);
            if (before?.Version is { } present && await RepeatsAsync(present, version, article.Source, cancellation))
                await changes.RenewAsync(now = before, cancellation);
            else
                now = await FlipAsync(before, version, article, document, cancellation);
            _expectNew = before is null && now is not null;
        }
        if (!now.Settled || again)
            await index.UpdateAsync(article.Id, cancellation, known: now, written: JoinAsync, thoroughly: again);
        // What is stored already has spoken under its own key: it could not be taken back under another.
        foreach (var notice in Notice.Of(article, now.Version is { } stored && stored.RecordHash == version.RecordHash ? stored : version))
            await PutAsync(notice, cancellation);

        Task JoinAsync(CurrentArticle current) =>
            current.Version is { } standing && standing.Key == version.Key ? clusters.JoinAsync(article, standing, cancellation) : Task.CompletedTask;
    }

    /// <summary>The current version's whole record; null where there is none, or the id is none.</summary>
    public async Task<Article?> GetAsync(string id, CancellationToken cancellation) => (await GetTaggedAsync(id, cancellation))?.Article;

    /// <summary>The current version's whole record, and what tells this state from others.</summary>
    public async Task<TaggedArticle?> GetTaggedAsync(string id, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id))
            return null;
        for (CurrentArticle? seen = null; ;)
        {
            if (await FindAsync(id, cancellation) is not { Version: { } version } current || current.ETag == seen?.ETag)
                return null;
            if (await RecordDocument.ReadAsync(tables.Articles, id, version.Record, cancellation) is { } article)
                return new(article with { ClusterId = version.Summary.ClusterId, DuplicateOf = version.Summary.DuplicateOf }, version.Tag, current.Written);
            seen = current;
        }
    }

    /// <summary>The current row with a version stored; null when somebody else changed the row first.</summary>
    async Task<CurrentArticle?> FlipAsync(CurrentArticle? before, ArticleVersion version, Article article, RecordDocument document, CancellationToken cancellation)
    {
        var flip = new ArticleFlip(tables.Articles, changes, article.Id, before).Add(version, article, document);
        return Plainly(before, version) is { } winner
            ? await flip.CommitAsync(new StandingArticle(winner, null), [], isNoticed: false, cancellation)
            : await flip.CommitAsync((await HistoryAsync(article.Id, cancellation)).With(version), cancellation);
    }

    /// <summary>Lets a notice act on the story that it names, or keep the story's place until it arrives.</summary>
    internal async Task PutAsync(Notice notice, CancellationToken cancellation)
    {
        bool done, again;
        do
        {
            var before = await FindAsync(notice.Id, cancellation);
            var history = await HistoryAsync(notice.Id, cancellation);
            done = (again = history.Notices.Any(other => other.Key == notice.Key))
                || await new ArticleFlip(tables.Articles, changes, notice.Id, before).Add(notice).CommitAsync(history.With(notice), cancellation) is not null;
        }
        while (!done);
        await index.UpdateAsync(notice.Id, cancellation, thoroughly: again);
    }

    /// <summary>Forgets what a record that is lost said, so that reading its upload again stores it again.</summary>
    internal Task DoubtAsync(CurrentArticle current, CancellationToken cancellation) => TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(
        new TableEntity(current.Id, CurrentArticle.RowKey(current.Id)) { ["RecordHash"] = "" }, current.ETag, TableUpdateMode.Merge, cancellation));

    /// <summary>Decides anew which index rows an article wants, as after a change of the rules, and writes them.</summary>
    internal async Task ReindexAsync(string id, CancellationToken cancellation)
    {
        while (await FindAsync(id, cancellation) is { } before)
        {
            var after = CurrentArticle.After(before, id, before.Version, before.IsComposed) with { Noted = before.Noted, Settled = false };
            if (await TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(after.ToEntity(), after.ETag, TableUpdateMode.Replace, cancellation)))
                break;
        }
        await SettleAsync(id, cancellation);
    }

    /// <summary>Brings the index in line, and forgets an article of which nothing is left, once nobody can be at work on it any more.</summary>
    internal async Task SettleAsync(string id, CancellationToken cancellation)
    {
        await index.UpdateAsync(id, cancellation, thoroughly: true);
        if (await FindAsync(id, cancellation) is not { Version: null, Once: [] } empty)
            return;
        await changes.RenewAsync(empty, cancellation);
        await tables.Articles.DropAsync(id, CurrentArticle.RowKey(id), cancellation, empty.ETag);
    }

    /// <summary>The current row; where so many changes were never followed up that their index rows would no longer fit into its property of 64 KiB, once they are.</summary>
    async Task<CurrentArticle?> FindUncrowdedAsync(string id, CancellationToken cancellation)
    {
        var current = await FindAsync(id, cancellation);
        if (current is not { Maybe.Count: > MaxMaybe })
            return current;
        await index.UpdateAsync(id, cancellation, known: current);
        return await FindAsync(id, cancellation);
    }

    /// <summary>The same content again is not a new version; that of another upload is kept as a copy.</summary>
    async Task<bool> RepeatsAsync(ArticleVersion present, ArticleVersion version, ArticleSource source, CancellationToken cancellation) =>
        present.RecordHash == version.RecordHash
        && (present.Upload == version.Upload || await Copy.KeepAsync(tables.Articles, present, version, source, cancellation));

    /// <summary>
    /// Which version stands once another is stored, where that can be said without reading the history: null where versions fill each other in,
    /// a notice may have its say, or reading a blob's same state anew makes the present winner lose.
    /// </summary>
    static ArticleVersion? Plainly(CurrentArticle? before, ArticleVersion version)
    {
        if (before?.Version is not { } present)
            return before is null ? version : null;
        if (before.IsComposed || version.IsPartial || present.IsPartial)
            return null;
        return version.Replaces(present) ? version : present.Key != version.Key ? present : null;
    }

    Task<CurrentArticle?> FindAsync(string id, CancellationToken cancellation) => CurrentArticle.FindAsync(tables.Articles, id, cancellation);

    Task<ArticleHistory> HistoryAsync(string id, CancellationToken cancellation) => ArticleHistory.ReadAsync(tables.Articles, id, cancellation);
}

/// <summary>An article as it stands.</summary>
/// <param name="Article">The whole record.</param>
/// <param name="Tag">Changes with it.</param>
/// <param name="ChangedAt">Since then it has not changed; by storage's clock.</param>
public sealed record TaggedArticle(Article Article, string Tag, DateTimeOffset? ChangedAt);
