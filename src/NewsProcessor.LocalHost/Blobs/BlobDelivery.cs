namespace NewsProcessor.LocalHost.Blobs;

/// <summary>
/// How events reach a function. Event Grid may deliver one twice and keeps no order; tests ask for both here.
/// </summary>
/// <param name="Times">How often each event is delivered.</param>
/// <param name="ShuffleSeed">Shuffles what one look at the container found; null keeps its order.</param>
public sealed record BlobDelivery(int Times = 1, int? ShuffleSeed = null)
{
    readonly Random? _shuffle = ShuffleSeed is { } seed ? new Random(seed) : null;

    internal IReadOnlyList<BlobEvent> Of(IReadOnlyList<BlobEvent> found)
    {
        BlobEvent[] delivered = [.. Enumerable.Repeat(found, Times).SelectMany(events => events)];
        _shuffle?.Shuffle(delivered);
        return delivered;
    }
}
