namespace NewsProcessor.Articles;

/// <summary>The place of one index row: a table's letter (L for ArticleList) and the row's keys.</summary>
readonly record struct IndexKey(char Table, string PartitionKey, string RowKey)
{
    /// <summary>The place in the list of a version.</summary>
    public static IndexKey InList(ArticleVersion version) =>
        new('L', TimeKey.InvertedMonth(version.SortTime), $"{TimeKey.Inverted(version.SortTime)}!{version.Id}");

    /// <summary>Every row that should lead to this version.</summary>
    public static IReadOnlyList<IndexKey> Wanted(ArticleVersion version) => [InList(version)];

    public override string ToString() => $"{Table}{PartitionKey}/{RowKey}";

    static IndexKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new(text[0], text[1..slash], text[(slash + 1)..]);
    }

    public static string Join(IEnumerable<IndexKey> keys) => string.Join('\n', keys);

    public static IReadOnlyList<IndexKey> Split(string? text) => string.IsNullOrEmpty(text) ? [] : [.. text.Split('\n').Select(Parse)];
}
