namespace NewsProcessor.SortedTables;

/// <summary>What calls of one kind have cost.</summary>
/// <param name="Calls">Requests, refused ones too; a transaction is one.</param>
/// <param name="Rows">Rows transferred: given out by reads, taken in by writes.</param>
/// <param name="Scanned">Rows that the service read for them.</param>
/// <param name="Bytes">Bytes of the bodies transferred, both ways.</param>
public sealed record Cost(int Calls, long Rows, long Scanned, long Bytes)
{
    public static Cost operator +(Cost one, Cost other) => new(one.Calls + other.Calls, one.Rows + other.Rows, one.Scanned + other.Scanned, one.Bytes + other.Bytes);
}

/// <summary>Counts what a store serves, by kind: get, query, insert, upsert, update, merge, delete, transaction; "blob" and the method for blobs.</summary>
public sealed class Traffic
{
    readonly Lock _lock = new();
    SortedDictionary<string, Cost> _costs = new(StringComparer.Ordinal);

    internal void Add(string kind, Cost cost)
    {
        lock (_lock)
            _costs[kind] = _costs.TryGetValue(kind, out var so) ? so + cost : cost;
    }

    /// <summary>What was served since the last time of asking.</summary>
    public IReadOnlyDictionary<string, Cost> Take()
    {
        lock (_lock)
        {
            var taken = _costs;
            _costs = new(StringComparer.Ordinal);
            return taken;
        }
    }
}
