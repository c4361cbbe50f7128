using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>Takes an upload away, and every version of an article that came from it. An article that another upload gave too stands as that one gave it.</summary>
/// <param name="rules">Whether articles go when their blobs do.</param>
public sealed class Deletion(UploadStore uploads, ArticleRemoval removal, ArticleIndex index, Ingestion ingestion, UploadLedger ledger, StoredArticles stored, DeletionRules rules)
{
    /// <summary>Whether articles go when their blobs do.</summary>
    public bool WithBlob => rules.WithBlob;

    /// <summary>Deletes what a receipt speaks of, blob and all. Noted first and crossed out last: calling again finishes the work. A file uploaded under the name meanwhile stays.</summary>
    /// <param name="receipt">Of the upload.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    /// <param name="forGood">The receipt goes too, and every earlier version and snapshot of the blob. (What storage keeps of deleted blobs for some days is out of reach.)</param>
    public async Task DeleteAsync(Receipt receipt, CancellationToken cancellation, bool forGood = false)
    {
        var intent = await ledger.BeginDeletionAsync(receipt, forGood, cancellation);
        if (receipt.ETag is { } etag)
            await uploads.DeleteAsync(receipt.Name, etag, cancellation);
        await foreach (var (time, ids) in stored.AllAsync(receipt.Name, cancellation))
            await RemoveAsync(receipt.ReceivedAt is null || time <= receipt.ReceivedAt ? ids : [], receipt, cancellation);
        await RemoveAsync(receipt.Articles, receipt, cancellation);
        // Of a state whose reading crashed and never was taken up again, no receipt or note speaks.
        await foreach (var ids in index.OfUploadAsync(receipt.Name, cancellation))
            await RemoveAsync(ids, receipt, cancellation);
        if (forGood)
            await uploads.EraseEarlierAsync(receipt.Name, cancellation);
        if (await ledger.WrittenAsync(receipt.Id, cancellation) is { } written && written.ETag == receipt.ETag)
            await (forGood ? ledger.EraseAsync(written, cancellation) : ledger.WriteAsync(Deleted(receipt), receipt, cancellation));
        if (receipt.ReceivedAt is { } receivedAt)
            await stored.ForgetAsync(receipt.Name, receivedAt, cancellation);
        // A file uploaded under the name meanwhile may hold what was just taken away, and have been read before.
        if (await uploads.FindAsync(receipt.Name, cancellation) is not null)
            await ingestion.IngestAsync(receipt.Name, cancellation, anew: true);
        await ledger.EndDeletionAsync(intent, cancellation);
    }

    Task RemoveAsync(IEnumerable<string> ids, Receipt receipt, CancellationToken cancellation) =>
        Parallel.ForEachAsync(ids, cancellation, async (id, stop) => await removal.RemoveAsync(id, origin => origin.Upload == receipt.Name && !IsLater(origin, receipt), stop));

    /// <summary>Times of blobs are to the second: of another state with the same time tells when it was read.</summary>
    static bool IsLater(Origin origin, Receipt receipt) =>
        origin.ReceivedAt > receipt.ReceivedAt
        || (origin.ReceivedAt == receipt.ReceivedAt && origin.ETag != receipt.ETag && origin.StoredAt > receipt.FinishedAt);

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
