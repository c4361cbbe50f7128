using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>Takes an upload away, and every version of an article that came from it. An article that another upload gave too stands as that one gave it.</summary>
/// <param name="rules">Whether articles go when their blobs do.</param>
public sealed class Deletion(UploadStore uploads, ArticleStore articles, UploadLedger ledger, StoredArticles stored, DeletionRules rules)
{
    /// <summary>Whether articles go when their blobs do.</summary>
    public bool WithBlob => rules.WithBlob;

    /// <summary>Deletes what a receipt speaks of, blob and all. Noted first and crossed out last: calling again finishes the work. A file uploaded under the name meanwhile stays.</summary>
    public async Task DeleteAsync(Receipt receipt, CancellationToken cancellation)
    {
        var intent = await ledger.BeginDeletionAsync(receipt, cancellation);
        if (receipt.ETag is { } etag)
            await uploads.DeleteAsync(receipt.Name, etag, cancellation);
        await foreach (var (time, ids) in stored.AllAsync(receipt.Name, cancellation))
            await RemoveAsync(receipt.ReceivedAt is null || time <= receipt.ReceivedAt ? ids : [], receipt, cancellation);
        await RemoveAsync(receipt.Articles, receipt, cancellation);
        if ((await ledger.WrittenAsync(receipt.Id, cancellation))?.ETag == receipt.ETag)
            await ledger.WriteAsync(Deleted(receipt), receipt, cancellation);
        if (receipt.ReceivedAt is { } receivedAt)
            await stored.ForgetAsync(receipt.Name, receivedAt, cancellation);
        await ledger.EndDeletionAsync(intent, cancellation);
    }

    Task RemoveAsync(IEnumerable<string> ids, Receipt receipt, CancellationToken cancellation) =>
        Parallel.ForEachAsync(ids, cancellation, async (id, stop) => await articles.RemoveAsync(id, receipt.Name, receipt.ReceivedAt ?? DateTimeOffset.MaxValue, stop, orEarlier: true));

    static Receipt Deleted(Receipt receipt) => new()
    {
        Id = receipt.Id,
        Name = receipt.Name,
        State = UploadState.Deleted,
        ReceivedAt = receipt.ReceivedAt,
        Reason = "The upload was deleted, and what came from it.",
    };
}

/// <summary>Settings of <see cref="Deletion"/>.</summary>
/// <param name="WithBlob">The setting DeleteWithBlob: articles go when their blob is deleted from storage.</param>
public sealed record DeletionRules(bool WithBlob);
