using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// One version of an article as the Articles table keeps it: what decides which version is current, the summary that lists show, and where the record is.
/// The row "current!{id}" is a copy of the winning version's row; rows "v!…" are the history; rows "body!…" hold the records themselves.
/// </summary>
sealed record ArticleVersion
{
    /// <summary>Begins the row keys of the history.</summary>
    public const string KeyPrefix = "v!";

    public required string Id { get; init; }

    /// <summary>Row key in the history: one for each item of each version of a blob, so that reading it twice writes the same row.</summary>
    public required string Key { get; init; }

    /// <summary>Sorts as the versions do: provider's version number, versionCreated, dateModified, the blob's Last-Modified.</summary>
    public required string Order { get; init; }

    /// <summary>SHA-256 of what the record says, its provenance left out: equal when nothing changed.</summary>
    public required string RecordHash { get; init; }
    public required string Upload { get; init; }

    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Sha256 { get; init; }
    public required int ItemIndex { get; init; }

    /// <summary>Which content of the blob it came from.</summary>
    public required string Content { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>See <see cref="Article.ContentHash"/>.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Where the article stands in lists.</summary>
    public required DateTimeOffset SortTime { get; init; }
    public required ArticleSummary Summary { get; init; }
    public required RecordPointer Record { get; init; }

    /// <summary>Gives only part of the story, or may do so: its body takes no longer one's place.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Changes whenever what GET articles/{id} answers does.</summary>
    public string Tag => ArticleId.Hash($"{Record.Hash} {Summary.ClusterId} {Summary.DuplicateOf}", 16);

    /// <summary>When it was stored, by storage's clock; null for one about to be.</summary>
    public DateTimeOffset? Stored { get; init; }

    public Origin Origin => new(Upload, ReceivedAt, Content, Stored);

    /// <summary>Of the row, when it was read.</summary>
    public ETag ETag { get; init; }

    /// <summary>Has a word on other stories, see <see cref="Notice"/>.</summary>
    public bool Speaks { get; init; }

    /// <summary>When the source made this version, if it says so.</summary>
    public DateTimeOffset? Created => long.Parse(Order.Split('.')[1], CultureInfo.InvariantCulture) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : null;

    public static ArticleVersion Of(Article article, RecordPointer record)
    {
        var source = article.Source;
        var received = source.ReceivedAt ?? throw new ArgumentException("An article is stored with the time its upload was received.", nameof(article));
        return new()
        {
            Id = article.Id,
            Key = KeyPrefix + ArticleId.Hash($"{source.Upload}\n{received.UtcTicks}\n{source.Sha256}\n{source.ItemIndex}", 16),
            Order = OrderOf(article, received),
            RecordHash = ArticleId.Hash(JsonSerializer.Serialize(article with { Source = new() }, ArticleJson.Compact.Article), 16),
            Upload = source.Upload,
            Sha256 = source.Sha256 ?? "",
            ItemIndex = source.ItemIndex,
            Content = source.Content ?? source.Sha256 ?? "",
            ReceivedAt = received,
            ContentHash = article.ContentHash,
            SortTime = SortTimeOf(article, received),
            Summary = ArticleSummary.Of(article),
            Record = record,
            Speaks = article is { Supersedes: not [] } or { TakesDown: not null and not [] },
            IsPartial = article.IsPartial || article.IsFromFeed || article.ChangeType == Article.MetadataOnly,
        };
    }

    /// <summary>
    /// Whether this version replaces <paramref name="current"/>. Blob times have whole seconds: of two contents of one blob in the same second,
    /// the one stored later wins, since ingest always ends by reading what the blob holds now. Of two items of one content the later item wins.
    /// </summary>
    public bool Replaces(ArticleVersion current)
    {
        if (string.CompareOrdinal(Order, current.Order) is not 0 and var order)
            return order > 0;
        if (Upload == current.Upload)
            return Content != current.Content || ItemIndex > current.ItemIndex;
        return string.CompareOrdinal(RecordHash, current.RecordHash) > 0;
    }

    public TableEntity ToEntity(string rowKey) => new(Id, rowKey)
    {
        ["Headline"] = Summary.Headline,
        ["Order"] = Order,
        ["RecordHash"] = RecordHash,
        ["Upload"] = Upload,
        ["Sha256"] = Sha256,
        ["ItemIndex"] = ItemIndex,
        ["Content"] = Content,
        ["ReceivedAt"] = ReceivedAt,
        ["ContentHash"] = ContentHash,
        ["SortTime"] = SortTime.UtcTicks,
        ["Summary"] = JsonSerializer.Serialize(Summary, ArticleJson.Compact.ArticleSummary),
        ["Record"] = Record.Hash,
        ["RecordRows"] = Record.Rows,
        ["IsPartial"] = IsPartial,
        ["Speaks"] = Speaks ? true : null,
        ["Version"] = Key,
    };

    public static ArticleVersion From(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Key = row.GetString("Version"),
        Order = row.GetString("Order"),
        RecordHash = row.GetString("RecordHash"),
        Upload = row.GetString("Upload"),
        Sha256 = row.GetString("Sha256"),
        ItemIndex = row.GetInt32("ItemIndex") ?? 0,
        Content = row.GetString("Content") ?? "",
        ReceivedAt = row.GetDateTimeOffset("ReceivedAt") ?? default,
        ContentHash = row.GetString("ContentHash"),
        SortTime = new DateTimeOffset(row.GetInt64("SortTime") ?? 0, TimeSpan.Zero),
        Summary = JsonSerializer.Deserialize(row.GetString("Summary"), ArticleJson.Compact.ArticleSummary)!,
        Record = new(row.GetString("Record"), row.GetInt32("RecordRows") ?? 0),
        IsPartial = row.GetBoolean("IsPartial") ?? false,
        Speaks = row.GetBoolean("Speaks") ?? false,
        Stored = row.GetDateTimeOffset(nameof(Stored)) ?? row.Timestamp,
        ETag = row.ETag,
    };

    /// <summary>An upload that is its own identity is as its blob is now; any other story is as new as its source says.</summary>
    static string OrderOf(Article article, DateTimeOffset received)
    {
        var said = article.UriSource is not UriSource.Upload;
        var number = said && long.TryParse(article.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return string.Join('.', new[] { number, Ticks(article.VersionCreated), Ticks(article.DateModified), received.UtcTicks }
            .Select(part => part.ToString("D19", CultureInfo.InvariantCulture)));

        long Ticks(DateTimeOffset? time) => said && time is { } known ? known.UtcTicks : 0;
    }

    /// <summary>max(min(published, received), embargo): a date in the future does not pin the top, an embargoed story stands at its release.</summary>
    static DateTimeOffset SortTimeOf(Article article, DateTimeOffset received)
    {
        var time = article.DatePublished is { } published && published < received ? published : received;
        return article.EmbargoedUntil is { } embargo && embargo > time ? embargo : time;
    }
}
