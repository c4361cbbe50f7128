namespace NewsProcessor.Articles;

/// <summary>Takes back what an upload contributed to an article. What another upload gave too, word for word, stands as that one gave it.</summary>
public sealed class ArticleRemoval(NewsTables tables, ArticleStore store, ChangeLog changes)
{
    /// <summary>Versions taken away in one transaction. It may hold a hundred rows: fifty of records that go, and for each version its own, and three of the copy that takes its place.</summary>
    const int AtOnce = 12;

    /// <summary>Takes versions away; the best one left becomes current, and with none left the article goes.</summary>
    /// <param name="id">The article.</param>
    /// <param name="isGoing">Whether what came from there goes.</param>
    /// <param name="cancellation">Stops between storage calls; calling again finishes the work.</param>
    public async Task RemoveAsync(string id, Predicate<Origin> isGoing, CancellationToken cancellation)
    {
        while (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is { } before)
        {
            var history = await ArticleHistory.ReadAsync(tables.Articles, id, cancellation);
            var copies = (await Copy.AllAsync(tables.Articles, id, cancellation)).ToLookup(copy => isGoing(copy.Origin));
            foreach (var copy in copies[true])
                await tables.Articles.DropAsync(id, copy.Key, cancellation);
            List<ArticleVersion> going = [.. history.Versions.Where(version => isGoing(version.Origin)).Take(AtOnce)];
            if (going is [])
                break;
            await ReplaceAsync(before, history, going, await HeirsAsync(going, history, [.. copies[false]], cancellation), cancellation);
        }
        await store.SettleAsync(id, cancellation);
    }

    /// <summary>The copies that take the places of versions.</summary>
    async Task<List<Heir>> HeirsAsync(IEnumerable<ArticleVersion> going, ArticleHistory history, List<Copy> copies, CancellationToken cancellation)
    {
        var heirs = new List<Heir>();
        foreach (var version in going)
        {
            if (copies.Find(copy => copy.RecordHash == version.RecordHash) is not { } copy || await RecordDocument.ReadAsync(tables.Articles, version.Id, version.Record, cancellation) is not { } article)
                continue;
            copies.Remove(copy);
            var heir = Heir.Of(copy, article with { Source = copy.Source });
            if (!history.Versions.Any(other => other.Key == heir.Version.Key))
                heirs.Add(heir);
        }
        return heirs;
    }

    async Task ReplaceAsync(CurrentArticle before, ArticleHistory history, List<ArticleVersion> going, List<Heir> heirs, CancellationToken cancellation)
    {
        // What an heir says of other stories is said before the first one's word is taken back.
        foreach (var notice in heirs.SelectMany(heir => Notice.Of(heir.Article, heir.Version)))
            await store.PutAsync(notice, cancellation);
        foreach (var version in going.Where(version => version.Speaks))
            await LiftAsync(version, cancellation);
        var flip = new ArticleFlip(tables.Articles, changes, before.Id, before);
        going.ForEach(version => flip.Remove(version));
        heirs.ForEach(heir => flip.Add(heir.Version, heir.Article, heir.Document).Remove(heir.Copy.Key));
        await flip.CommitAsync(history with { Versions = [.. history.Versions.Except(going), .. heirs.Select(heir => heir.Version)] }, cancellation);
    }

    /// <summary>Takes back what a version said of other stories.</summary>
    async Task LiftAsync(ArticleVersion version, CancellationToken cancellation)
    {
        if (await RecordDocument.ReadAsync(tables.Articles, version.Id, version.Record, cancellation) is not { } article)
            return;
        foreach (var notice in Notice.Of(article, version))
        {
            while (await CurrentArticle.FindAsync(tables.Articles, notice.Id, cancellation) is { } before)
            {
                var history = await ArticleHistory.ReadAsync(tables.Articles, notice.Id, cancellation);
                var rest = history.Notices.Where(other => other.Key != notice.Key).ToList();
                if (rest.Count == history.Notices.Count
                    || await new ArticleFlip(tables.Articles, changes, notice.Id, before).Remove(notice.Key).CommitAsync(history with { Notices = rest }, cancellation) is not null)
                    break;
            }
            await store.SettleAsync(notice.Id, cancellation);
        }
    }

    /// <summary>A copy as the version that it becomes.</summary>
    sealed record Heir(Copy Copy, Article Article, RecordDocument Document, ArticleVersion Version)
    {
        public static Heir Of(Copy copy, Article article)
        {
            var document = RecordDocument.Of(article);
            return new(copy, article, document, ArticleVersion.Of(article, document.Pointer) with { Stored = copy.Stored });
        }
    }
}

/// <summary>Where a version came from.</summary>
/// <param name="Upload">The blob's name.</param>
/// <param name="ReceivedAt">The state of the blob: its time, to the second.</param>
/// <param name="ETag">The state of the blob: its ETag.</param>
/// <param name="StoredAt">When it was read from there.</param>
public readonly record struct Origin(string Upload, DateTimeOffset ReceivedAt, string ETag, DateTimeOffset? StoredAt);
