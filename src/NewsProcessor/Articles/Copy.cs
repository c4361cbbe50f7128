using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// That another upload gave a version too, word for word: a row "copy!…" beside the version's own. When the upload that gave it first is deleted,
/// the copy takes the version's place.
/// </summary>
/// <param name="Key">Row key: one for each item of each version of a blob.</param>
/// <param name="RecordHash">The version's, see <see cref="ArticleVersion.RecordHash"/>.</param>
/// <param name="Source">Where the copy came from.</param>
sealed record Copy(string Id, string Key, string RecordHash, ArticleSource Source)
{
    const string KeyPrefix = "copy!";

    /// <summary>When storage wrote the row.</summary>
    public DateTimeOffset? Stored { get; private init; }

    public Origin Origin => new(Source.Upload, Source.ReceivedAt ?? default, Source.Content ?? "", Stored);

    /// <summary>Keeps a copy, unless the version that it repeats has been taken away.</summary>
    /// <param name="articles">The table.</param>
    /// <param name="original">The version as stored.</param>
    /// <param name="copy">The version that would be stored if the other were not.</param>
    /// <param name="source">Where the copy came from.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>Whether the version is still there.</returns>
    public static Task<bool> KeepAsync(TableClient articles, ArticleVersion original, ArticleVersion copy, ArticleSource source, CancellationToken cancellation)
    {
        var row = new TableEntity(copy.Id, KeyPrefix + copy.Key) { ["RecordHash"] = copy.RecordHash, ["Source"] = JsonSerializer.Serialize(source, ArticleJson.Compact.ArticleSource), ["Content"] = source.Content };
        // Writing nothing into the original still changes its ETag, so that taking it away fails for whoever has not seen this copy.
        return TableCalls.SucceedsAsync(() => articles.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, row), new(TableTransactionActionType.UpdateMerge, new TableEntity(original.Id, original.Key), ETag.All)], cancellation));
    }

    /// <summary>Every copy of every version of an article, the earliest received first.</summary>
    public static async Task<List<Copy>> AllAsync(TableClient articles, string id, CancellationToken cancellation)
    {
        var copies = new List<Copy>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {KeyPrefix} and RowKey lt {KeyPrefix + "~"}");
        await foreach (var row in articles.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            copies.Add(From(row));
        return [.. copies.OrderBy(copy => copy.Source.ReceivedAt).ThenBy(copy => copy.Key, StringComparer.Ordinal)];
    }

    static Copy From(TableEntity row)
    {
        var source = JsonSerializer.Deserialize(row.GetString("Source"), ArticleJson.Compact.ArticleSource)!;
        return new(row.PartitionKey, row.RowKey, row.GetString("RecordHash"), source with { Content = row.GetString("Content") }) { Stored = row.Timestamp };
    }
}
