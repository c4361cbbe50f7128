namespace NewsProcessor.SortedTables.Tables;

/// <summary>A row's keys, which order the table: by partition, then row, both ordinal.</summary>
readonly record struct Place(string PartitionKey, string RowKey) : IComparable<Place>
{
    public int CompareTo(Place other)
    {
        var partition = string.CompareOrdinal(PartitionKey, other.PartitionKey);
        return partition is not 0 ? partition : string.CompareOrdinal(RowKey, other.RowKey);
    }

    /// <summary>The least key above this one that matters: keys hold no control characters.</summary>
    public static string Above(string key) => key + '\u0001';

    public static bool operator <(Place one, Place other) => one.CompareTo(other) < 0;
    public static bool operator >(Place one, Place other) => one.CompareTo(other) > 0;
    public static bool operator <=(Place one, Place other) => one.CompareTo(other) <= 0;
    public static bool operator >=(Place one, Place other) => one.CompareTo(other) >= 0;
}
