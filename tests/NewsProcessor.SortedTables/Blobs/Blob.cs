namespace NewsProcessor.SortedTables.Blobs;

/// <summary>One state of a blob.</summary>
/// <param name="LastModified">To the second, as the service tells it.</param>
sealed record Blob(byte[] Content, string ContentType, string ETag, DateTimeOffset LastModified)
{
    /// <summary>The headers that tell of it.</summary>
    public (string, string)[] Headers(int length) =>
    [
        ("Content-Length", $"{length}"), ("Content-Type", ContentType), ("ETag", ETag), ("Last-Modified", LastModified.ToString("R")), ("x-ms-blob-type", "BlockBlob"),
        ("x-ms-creation-time", LastModified.ToString("R")), ("x-ms-lease-status", "unlocked"), ("x-ms-lease-state", "available"), ("Accept-Ranges", "bytes"),
    ];
}
