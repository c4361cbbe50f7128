using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>
/// How far the full pass over the store has got. Each note is written under the one before it: of two passes at once, one stops at its next note.
/// (That two may overlap for a page does no harm, since a pass mends only by what anybody may call at any time; so no other lock is needed.)
/// </summary>
public sealed class PassLedger(NewsTables tables)
{
    const string Partition = "pass";

    /// <summary>The last pass, under way or done; null before the first.</summary>
    public async Task<Pass?> FindAsync(CancellationToken cancellation) =>
        await tables.Uploads.FindAsync(Partition, Partition, cancellation) is { } row
            ? JsonSerializer.Deserialize(row.GetString("Pass"), ArticleJson.Compact.Pass)! with { ETag = row.ETag.ToString() }
            : null;

    /// <summary>Notes how far a pass has got; null when another pass has noted something since.</summary>
    public async Task<Pass?> NoteAsync(Pass pass, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Partition) { ["Pass"] = JsonSerializer.Serialize(pass, ArticleJson.Compact.Pass) };
        Response? answer = null;
        return await TableCalls.SucceedsAsync(async () => answer = pass.ETag is { } etag
            ? await tables.Uploads.UpdateEntityAsync(row, new ETag(etag), TableUpdateMode.Replace, cancellation)
            : await tables.Uploads.AddEntityAsync(row, cancellation))
            ? pass with { ETag = answer!.Headers.ETag?.ToString() }
            : null;
    }
}

/// <summary>One pass over the store: where it is, and what it has found and mended so far.</summary>
public sealed record Pass
{
    public required DateTimeOffset Started { get; init; }
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it stopped before its end, and what to do.</summary>
    public string? Stopped { get; init; }

    /// <summary>Writes every index row anew.</summary>
    public bool RebuildsIndex { get; init; }

    /// <summary>Reads every blob again that was not read since it began.</summary>
    public bool Rereads { get; init; }

    /// <summary>The walk that it is on, from 0.</summary>
    public int Walk { get; init; }

    /// <summary>Where in the walk to go on.</summary>
    public string? Position { get; init; }

    /// <summary>Blobs looked at.</summary>
    public int Blobs { get; init; }

    /// <summary>Blobs read, because no receipt said that they had been.</summary>
    public int BlobsRead { get; init; }

    /// <summary>Receipts looked at.</summary>
    public int Receipts { get; init; }

    /// <summary>Receipts whose blob is gone.</summary>
    public int BlobsGone { get; init; }

    /// <summary>Receipts that had been kept long enough and are gone now.</summary>
    public int ReceiptsForgotten { get; init; }

    /// <summary>Earlier versions of articles that had been kept long enough and are gone now.</summary>
    public int VersionsForgotten { get; init; }

    /// <summary>Records looked at.</summary>
    public int Records { get; init; }

    /// <summary>Records that were incomplete: what they came from is read again.</summary>
    public int RecordsLost { get; init; }

    /// <summary>Rows of the list looked at.</summary>
    public int ListRows { get; init; }

    /// <summary>Articles whose index rows were mended.</summary>
    public int Reindexed { get; init; }

    /// <summary>Uploads that could not be read now; the next pass tries again.</summary>
    public int Failures { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public string? ETag { get; init; }
}
