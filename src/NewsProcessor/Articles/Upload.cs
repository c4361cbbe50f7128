namespace NewsProcessor.Articles;

/// <summary>One state of an uploaded blob.</summary>
/// <param name="Name">The blob's name: data, never a path.</param>
/// <param name="ETag">Names this state.</param>
/// <param name="ReceivedAt">The blob's Last-Modified, to the second.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ContentType">As the sender gave it; null for storage's default.</param>
public sealed record Upload(string Name, string ETag, DateTimeOffset ReceivedAt, long Length, string? ContentType);
