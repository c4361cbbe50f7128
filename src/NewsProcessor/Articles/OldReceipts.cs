namespace NewsProcessor.Articles;

/// <summary>
/// Takes receipts away once they have been kept long enough: of uploads that are gone and left no article. A blob that is there needs its receipt, or it would be read anew;
/// and an article that outlives its blob can be deleted by its upload's receipt alone.
/// </summary>
public sealed class OldReceipts(NewsTables tables, UploadStore uploads, UploadLedger ledger, StoredArticles stored, ArticleIndex index, Retention retention, TimeProvider clock)
{
    const int AtOnce = 16;

    /// <returns>Whether the receipt is gone.</returns>
    public async Task<bool> ForgetAsync(Receipt receipt, CancellationToken cancellation)
    {
        if (retention.Receipts is not { } kept || !(receipt.FinishedAt < clock.GetUtcNow() - kept) || !IsFinal(receipt)
            || await uploads.FindAsync(receipt.Name, cancellation) is not null || await HasLeftAsync(receipt.Name, cancellation))
            return false;
        await stored.ForgetAsync(receipt.Name, receipt.FinishedAt.Value, cancellation);
        return await ledger.ForgetAsync(receipt, cancellation);
    }

    /// <summary>What failed is tried again, and what names articles is not undone yet, or stands.</summary>
    static bool IsFinal(Receipt receipt) => receipt is { State: not (UploadState.Processing or UploadState.Failed), Articles: [] };

    async Task<bool> HasLeftAsync(string name, CancellationToken cancellation)
    {
        await foreach (var ids in index.OfUploadAsync(name, cancellation))
        {
            if (ids is not [])
                return true;
        }
        await foreach (var (_, ids) in stored.AllAsync(name, cancellation))
        {
            foreach (var some in ids.Chunk(AtOnce))
            {
                if (Array.Exists(await Task.WhenAll(some.Select(id => CurrentArticle.FindAsync(tables.Articles, id, cancellation))), current => current?.Version is not null))
                    return true;
            }
        }
        return false;
    }
}
