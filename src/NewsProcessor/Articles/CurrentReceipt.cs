namespace NewsProcessor.Articles;

/// <summary>The receipt of what a blob holds now. While the one that is written speaks of an earlier state, the file counts as still to be read.</summary>
public sealed class CurrentReceipt(UploadStore uploads, UploadLedger ledger, TimeProvider clock)
{
    static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(2);

    /// <summary>The receipt, or null where no file of this id is known.</summary>
    /// <param name="id">See <see cref="Receipt.IdOf"/>.</param>
    /// <param name="wait">How long to wait for a receipt that is final; looks ever more seldom, at last every 2 seconds.</param>
    /// <param name="cancellation">Ends the waiting too.</param>
    public async Task<Receipt?> FindAsync(string id, TimeSpan wait, CancellationToken cancellation)
    {
        var (start, pause) = (clock.GetTimestamp(), _firstPause);
        while (true)
        {
            var receipt = await FindAsync(id, cancellation);
            var left = wait - clock.GetElapsedTime(start);
            if (receipt is null or not { State: UploadState.Processing or UploadState.Failed } || left <= TimeSpan.Zero)
                return receipt;
            await Task.Delay(left < pause ? left : pause, clock, cancellation);
            pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
        }
    }

    async Task<Receipt?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id) || await ledger.FindAsync(id, cancellation) is not { } receipt)
            return null;
        if (receipt.State is UploadState.Processing || await uploads.FindAsync(receipt.Name, cancellation) is not { } now || now.ETag == receipt.ETag)
            return receipt;
        return new() { Id = id, Name = receipt.Name, State = UploadState.Processing };
    }
}
