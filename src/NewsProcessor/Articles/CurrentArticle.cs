using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>The row "current!{id}": what stands, and which index rows lead to it.</summary>
/// <param name="Version">The winning version; null once the article is deleted and only its index rows are left to clear away.</param>
/// <param name="IsComposed">What stands follows from the whole history: another version's body fills it in, or a notice names it.</param>
/// <param name="Listed">The index rows wanted.</param>
/// <param name="Maybe">Every other index row that may exist.</param>
/// <param name="Settled">Whether the rows wanted are known to exist, and no other.</param>
/// <param name="ETag">For the next conditional write.</param>
sealed record CurrentArticle(string Id, ArticleVersion? Version, bool IsComposed, IReadOnlyList<IndexKey> Listed, IReadOnlyList<IndexKey> Maybe, bool Settled, ETag ETag)
{
    /// <summary>
    /// Index rows that were wanted once, the latest thousand. An instance that is overtaken after it read this row and dies after it wrote index rows leaves some of them behind:
    /// they are looked for when its work is done again, and once nobody can be at that work any more.
    /// </summary>
    public IReadOnlyList<IndexKey> Once { get; init; } = [];

    /// <summary>When the change log heard of this state.</summary>
    public DateTimeOffset? Noted { get; init; }

    /// <summary>When storage last wrote this row.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>Of some 17 bytes each.</summary>
    const int MostOnce = 1000;

    public static string RowKey(string id) => "current!" + id;

    /// <summary>The row after a change of version: what may exist grows by what is wanted now. An article stays in its cluster.</summary>
    public static CurrentArticle After(CurrentArticle? before, string id, ArticleVersion? version, bool isComposed)
    {
        if (version is { Summary.ClusterId: null } && before?.Version?.Summary is { ClusterId: not null } known)
            version = version with { Summary = version.Summary with { ClusterId = known.ClusterId, DuplicateOf = known.DuplicateOf } };
        if (before is { Settled: true } && version is not null && ReferenceEquals(version, before.Version))
            return before with { IsComposed = isComposed };
        IReadOnlyList<IndexKey> wanted = version is null ? [] : IndexKey.Wanted(version);
        List<IndexKey> earlier = [.. (before?.Listed ?? []).Union(before?.Maybe ?? []).Except(wanted)];
        return new(id, version, isComposed, wanted, earlier, false, before?.ETag ?? default)
        {
            Once = [.. (before?.Once ?? []).Except(wanted).Except(earlier).Concat(earlier).TakeLast(MostOnce)],
        };
    }

    public static async Task<CurrentArticle?> FindAsync(TableClient articles, string id, CancellationToken cancellation) =>
        await articles.FindAsync(id, RowKey(id), cancellation) is { } row ? From(row) : null;

    public static CurrentArticle From(TableEntity row) => new(
        row.PartitionKey,
        row.ContainsKey("Order") ? ArticleVersion.From(row) : null,
        row.GetBoolean("IsComposed") is true,
        IndexKey.Split(row.GetString("Listed"), row.PartitionKey),
        IndexKey.Split(row.GetString("Maybe"), row.PartitionKey),
        row.GetBoolean("Settled") is true,
        row.ETag)
    {
        Once = IndexKey.Split(row.GetString("Once"), row.PartitionKey),
        Noted = row.GetDateTimeOffset("Noted"),
        Written = row.Timestamp,
    };

    public TableEntity ToEntity()
    {
        var row = Version?.ToEntity(RowKey(Id)) ?? new TableEntity(Id, RowKey(Id));
        row["IsComposed"] = IsComposed;
        row["Noted"] = Noted;
        row["Listed"] = IndexKey.Join(Listed);
        row["Maybe"] = IndexKey.Join(Maybe);
        row["Once"] = IndexKey.Join(Once);
        row["Settled"] = Settled;
        row.ETag = ETag;
        return row;
    }

    /// <summary>The part of the row to change once the index is as wanted.</summary>
    public TableEntity ToSettled() => new(Id, RowKey(Id)) { ["Maybe"] = "", ["Settled"] = true };

    /// <summary>The part to change once, besides, nobody can have left a row behind.</summary>
    public TableEntity ToSwept(DateTimeOffset now) => new(Id, RowKey(Id)) { ["Maybe"] = "", ["Once"] = "", ["Settled"] = true, ["Noted"] = now };

    /// <summary>Insert if absent, replace if unchanged.</summary>
    public TableTransactionAction ToAction() => ETag == default
        ? new(TableTransactionActionType.Add, ToEntity())
        : new(TableTransactionActionType.UpdateReplace, ToEntity(), ETag);
}
