using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles;

/// <summary>The place of one index row of an article.</summary>
/// <param name="List">L for its row in ArticleList, X for one there out of the readers' sight, else the key of a posting list.</param>
/// <param name="Time">Its sort time, inverted: 19 digits.</param>
/// <param name="Id">The article.</param>
readonly record struct IndexKey(string List, string Time, string Id)
{
    const string Shown = "L";
    const string Hidden = "X";

    public bool IsPosting => List.Length > 1;

    public string PartitionKey => IsPosting ? ListName.Bucket(List) : ListPartition(Time, List is Shown);

    public string RowKey => IsPosting ? $"{List}!{Time}!{Id}" : $"{Time}!{Id}";

    /// <summary>Every row that should lead to this version.</summary>
    public static IReadOnlyList<IndexKey> Wanted(ArticleVersion version)
    {
        var (time, id, shown) = (TimeKey.Inverted(version.SortTime), version.Id, version.Summary.IsStory);
        return [new(shown ? Shown : Hidden, time, id), .. ListNames.Of(version.Summary).Select(name => new IndexKey(name.Key(shown), time, id))];
    }

    /// <summary>The key of a row of ArticleList.</summary>
    public static IndexKey OfListRow(string partitionKey, string rowKey)
    {
        var mark = rowKey.IndexOf('!', StringComparison.Ordinal);
        return new(partitionKey.StartsWith('x') ? Hidden : Shown, rowKey[..mark], rowKey[(mark + 1)..]);
    }

    /// <summary>The partition of ArticleList that a sort time falls into: its month, counted down.</summary>
    /// <param name="time">Inverted.</param>
    /// <param name="shown">Whether lists show it unasked.</param>
    public static string ListPartition(string time, bool shown) => (shown ? "" : "x") + TimeKey.InvertedMonth(TimeKey.Time(time));

    /// <summary>One line for each sort time: the time, then the lists.</summary>
    public static string Join(IEnumerable<IndexKey> keys) =>
        string.Join('\n', keys.GroupBy(key => key.Time).Select(group => $"{group.Key} {string.Join(' ', group.Select(key => key.List))}"));

    public static IReadOnlyList<IndexKey> Split(string? text, string id) => string.IsNullOrEmpty(text)
        ? []
        : [.. text.Split('\n').Select(line => line.Split(' ')).SelectMany(line => line.Skip(1).Select(list => new IndexKey(list, line[0], id)))];
}
