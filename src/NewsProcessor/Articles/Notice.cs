using System.Globalization;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// The word of one article, a kill or a correction, on another that it names: a row "n!…" in the partition of the named one, the victim.
/// It stands there whether the victim has arrived or not, so that the order of arrival makes no difference.
/// </summary>
sealed record Notice
{
    public const string KeyPrefix = "n!";

    /// <summary>The victim's id.</summary>
    public required string Id { get; init; }

    /// <summary>Row key: one for each version of the notice.</summary>
    public required string Key { get; init; }

    /// <summary>The victim's identity, as the notice names it.</summary>
    public required string Uri { get; init; }
    public string? Provider { get; init; }

    /// <summary>Id of the article that is the notice.</summary>
    public required string By { get; init; }
    public string? ChangeType { get; init; }
    public string? Note { get; init; }

    /// <summary>When the source made the notice, if it says so: a version of the victim made later stands.</summary>
    public DateTimeOffset? Said { get; init; }

    /// <summary>A replacement under embargo takes its victim's place when the embargo ends.</summary>
    public DateTimeOffset? From { get; init; }
    public required string Upload { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What a version of an article says of others. Names count within the provider alone: they make the id together.</summary>
    public static IEnumerable<Notice> Of(Article article, ArticleVersion version) =>
        from victim in article.Supersedes.Select(uri => (Id: ArticleId.Of(article.Provider, uri), Uri: uri)).Concat((article.TakesDown ?? []).Select(id => (Id: id, Uri: ""))).DistinctBy(victim => victim.Id)
        let id = victim.Id
        let uri = victim.Uri
        where id != article.Id && !(article.PubStatus is PubStatus.Withheld && article.EmbargoedUntil is null)
        select new Notice
        {
            Id = id,
            Key = KeyPrefix + ArticleId.Hash($"{article.Id}\n{version.Key}", 16),
            Uri = Cut(uri)!,
            Provider = Cut(article.Provider),
            By = article.Id,
            ChangeType = article.ChangeType,
            Note = Cut(article.NoticeWords() ?? (article.PubStatus is PubStatus.Canceled ? article.Headline : null)),
            Said = article.VersionCreated,
            From = article.PubStatus is PubStatus.Canceled || article.EmbargoedUntil <= version.ReceivedAt ? null : article.EmbargoedUntil,
            Upload = version.Upload,
            ReceivedAt = version.ReceivedAt,
        };

    /// <summary>Orders notices of one victim: the last decides.</summary>
    public string Order => string.Create(CultureInfo.InvariantCulture, $"{(Said ?? ReceivedAt).UtcTicks:D19}{Key}");

    /// <summary>The victim under this notice.</summary>
    public Article Applied(Article victim) => From is { } time
        ? victim with { SupersededBy = By, Expires = victim.Expires < time ? victim.Expires : time }
        : victim with { SupersededBy = By, PubStatus = PubStatus.Canceled, ChangeType = ChangeType ?? "kill", ChangeNote = Note ?? victim.ChangeNote };

    /// <summary>The place that is kept for a victim that has not arrived.</summary>
    public Article Stub() => new()
    {
        Id = Id,
        Uri = Uri,
        UriSource = UriSource.Provider,
        Provider = Provider,
        PubStatus = PubStatus.Withheld,
        Source = new() { Upload = Upload, ReceivedAt = ReceivedAt },
    };

    public TableEntity ToEntity() => new(Id, Key)
    {
        ["Uri"] = Uri,
        ["Provider"] = Provider,
        ["By"] = By,
        ["ChangeType"] = ChangeType,
        ["Note"] = Note,
        ["Said"] = Said,
        ["From"] = From,
        ["Upload"] = Upload,
        ["ReceivedAt"] = ReceivedAt,
    };

    public static Notice Read(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Key = row.RowKey,
        Uri = row.GetString("Uri"),
        Provider = row.GetString("Provider"),
        By = row.GetString("By"),
        ChangeType = row.GetString("ChangeType"),
        Note = row.GetString("Note"),
        Said = row.GetDateTimeOffset("Said"),
        From = row.GetDateTimeOffset("From"),
        Upload = row.GetString("Upload"),
        ReceivedAt = row.GetDateTimeOffset("ReceivedAt") ?? default,
    };

    static string? Cut(string? text) => text is { Length: > 1000 } ? text[..999] + "…" : text;
}
