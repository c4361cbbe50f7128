namespace NewsProcessor.Articles;

/// <summary>A place in a list that is kept in key order: the last row already given out.</summary>
public readonly record struct ListPosition(string PartitionKey, string RowKey);

/// <summary>Some of a list, and where to go on; <paramref name="Next"/> is null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, ListPosition? Next);
