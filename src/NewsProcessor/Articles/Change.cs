namespace NewsProcessor.Articles;

/// <summary>One article that may have changed, as it is now. Seen twice with the same tag, it has not changed in between.</summary>
public sealed record Change
{
    public required string Id { get; init; }

    /// <summary>By storage's clock.</summary>
    public required DateTimeOffset Time { get; init; }
    public required ChangeKind Kind { get; init; }

    /// <summary>The article's ETag, as GET articles/{id} gives it, without the quotes; null for what is no longer to be had.</summary>
    public string? ETag { get; init; }

    /// <summary>Null for what is no longer to be had.</summary>
    public ArticleSummary? Article { get; init; }

    internal static Change Of(string id, DateTimeOffset time, ArticleVersion? version, DateTimeOffset now)
    {
        var kind = version switch
        {
            null => ChangeKind.Deleted,
            { Summary.PubStatus: PubStatus.Canceled } => ChangeKind.Canceled,
            { Summary.PubStatus: PubStatus.Withheld } => ChangeKind.Withheld,
            { SortTime: var from } when from > now => ChangeKind.Withheld,
            { Summary.Expires: { } end } when end <= now => ChangeKind.Expired,
            _ => ChangeKind.Updated,
        };
        return new() { Id = id, Time = time, Kind = kind, ETag = kind is ChangeKind.Updated ? version!.Tag : null, Article = kind is ChangeKind.Updated ? version!.Summary : null };
    }
}

/// <summary>Updated: new or changed, and to be had. All others take the article away: its source killed it, keeps it back, let it expire, or it was deleted here.</summary>
public enum ChangeKind { Updated, Canceled, Withheld, Expired, Deleted }
