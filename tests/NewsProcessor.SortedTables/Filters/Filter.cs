using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables.Filters;

/// <summary>A $filter expression.</summary>
abstract record Filter
{
    public abstract bool Matches(Row row);
}

sealed record And(Filter One, Filter Other) : Filter
{
    public override bool Matches(Row row) => One.Matches(row) && Other.Matches(row);
}

sealed record Or(Filter One, Filter Other) : Filter
{
    public override bool Matches(Row row) => One.Matches(row) || Other.Matches(row);
}

sealed record Not(Filter Inner) : Filter
{
    public override bool Matches(Row row) => !Inner.Matches(row);
}

enum Comparison { Eq, Ne, Gt, Ge, Lt, Le }

/// <summary>A property beside a value. A row that lacks the property, or has another type there, does not match, whatever the comparison.</summary>
sealed record Compares(string Name, Comparison Operator, object Value) : Filter
{
    public override bool Matches(Row row) => Order(row) is { } order && Operator switch
    {
        Comparison.Eq => order == 0,
        Comparison.Ne => order != 0,
        Comparison.Gt => order > 0,
        Comparison.Ge => order >= 0,
        Comparison.Lt => order < 0,
        _ => order <= 0,
    };

    int? Order(Row row) => (ValueIn(row), Value) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (long one, long other) => one.CompareTo(other),
        (double one, double other) => one.CompareTo(other),
        (double one, long other) => one.CompareTo(other),
        (long one, double other) => ((double)one).CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (Guid one, Guid other) => one.CompareTo(other),
        (byte[] one, byte[] other) => one.AsSpan().SequenceCompareTo(other),
        _ => null,
    };

    object? ValueIn(Row row) => Name switch
    {
        "PartitionKey" => row.Place.PartitionKey,
        "RowKey" => row.Place.RowKey,
        "Timestamp" => new DateTimeOffset(row.Stamp, TimeSpan.Zero),
        _ => row.Find(Name)?.Value,
    };
}
