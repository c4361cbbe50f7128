using System.Text.Json.Serialization;

namespace NewsProcessor.Articles;

/// <summary>What became of one upload.</summary>
public sealed record Receipt
{
    /// <summary>Hash of the blob's name; blob names may hold anything, so paths hold this.</summary>
    public required string Id { get; init; }

    /// <summary>The blob's name.</summary>
    public required string Name { get; init; }
    public required UploadState State { get; init; }

    /// <summary>The state of the blob that this speaks of; null when the blob was gone.</summary>
    public string? ETag { get; init; }

    /// <summary>The blob's Last-Modified.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Bytes.</summary>
    public long? Length { get; init; }
    public string? Format { get; init; }
    public string? Encoding { get; init; }

    /// <summary>Why the file, or some of its items, could not be read, and what its sender can do.</summary>
    public string? Reason { get; init; }

    /// <summary>How often reading was tried and failed for reasons other than the content.</summary>
    public int Attempts { get; init; }

    /// <summary>How many articles were stored; while a file of many is being read, so far.</summary>
    public int ArticleCount { get; init; }

    /// <summary>How many items were refused.</summary>
    public int RefusedCount { get; init; }

    /// <summary>How many members of a container are none that is read here: folders, pictures, style sheets, requests of a web archive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int PassedOverCount { get; init; }

    /// <summary>Ids of the articles stored, the first 1,000.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>The first 100.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The blob has been deleted since; the articles stand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool BlobIsGone { get; init; }

    /// <summary>The version of the reader that read it.</summary>
    public int ParserVersion { get; init; }

    /// <summary>The receipt's id of a blob name: 26 characters.</summary>
    public static string IdOf(string name) => ArticleId.Hash("upload\n" + name, 16);

    /// <summary>Whether this state of the blob needs no more work from this version of the reader.</summary>
    public bool Settles(Upload upload, int parserVersion) =>
        ETag == upload.ETag && ParserVersion == parserVersion && State is UploadState.Done or UploadState.Refused;
}

/// <summary>Processing: being read now. Done: stored. Refused: its content can't be read. Failed: storage or we failed; it will be tried again. Gone: its blob was deleted before its turn. Deleted: taken away here, with what came from it.</summary>
public enum UploadState { Processing, Done, Refused, Failed, Gone, Deleted }
