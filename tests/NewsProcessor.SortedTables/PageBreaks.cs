using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables;

/// <summary>
/// Whether queries' pages end early, as Azure's may: at the boundary of a partition, at its start with no rows at all, and (after five seconds) anywhere.
/// A client must follow the continuation token whatever a page holds.
/// </summary>
public sealed class PageBreaks
{
    const int AtPartitions = 4;
    const int AtRows = 100;

    readonly Random? _random;

    PageBreaks(Random? random) => _random = random;

    /// <summary>Pages end when they are full.</summary>
    public static PageBreaks None { get; } = new(null);

    /// <summary>Pages end early one time in four at a partition's boundary, one time in a hundred after a row.</summary>
    public static PageBreaks Often(int seed) => new(new Random(seed));

    internal bool IsBefore(Place? last, Place next) =>
        _random is not null && _random.Next(last?.PartitionKey == next.PartitionKey ? AtRows : AtPartitions) == 0;
}
