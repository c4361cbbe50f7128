using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables.Filters;

/// <summary>
/// The stretch of a table that answering a filter means reading, as Azure reads it: from the bounds that its "and" parts set on PartitionKey,
/// and within one partition on RowKey. An "or" or "not" sets none.
/// </summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last; null for the end of the table.</param>
readonly record struct KeyRange(Place Start, Place? End)
{
    public static KeyRange Of(Filter? filter)
    {
        var (low, high) = Bounds(filter, "PartitionKey");
        if (high != Place.Above(low))
            return new(new(low, ""), high is null ? null : new(high, ""));
        var (first, last) = Bounds(filter, "RowKey");
        return new(new(low, first), last is null ? new(high, "") : new(low, last));
    }

    /// <summary>Half open: from the low key on, up to but not including the high one.</summary>
    static (string Low, string? High) Bounds(Filter? filter, string key) => filter switch
    {
        And both => Common(Bounds(both.One, key), Bounds(both.Other, key)),
        Compares { Value: string value } one when one.Name == key => one.Operator switch
        {
            Comparison.Eq => (value, Place.Above(value)),
            Comparison.Gt => (Place.Above(value), null),
            Comparison.Ge => (value, null),
            Comparison.Lt => ("", value),
            Comparison.Le => ("", Place.Above(value)),
            _ => ("", null),
        },
        _ => ("", null),
    };

    static (string Low, string? High) Common((string Low, string? High) one, (string Low, string? High) other) => (
        string.CompareOrdinal(one.Low, other.Low) > 0 ? one.Low : other.Low,
        one.High is null ? other.High : other.High is null || string.CompareOrdinal(one.High, other.High) < 0 ? one.High : other.High);
}
