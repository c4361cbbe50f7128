using Azure;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>One version of one blob that a function has to see.</summary>
/// <param name="Name">The blob.</param>
/// <param name="ETag">Its ETag as headers write it, in quotes; listings leave them out.</param>
public sealed record BlobEvent(string Name, string ETag)
{
    internal BlobEvent(string name, ETag etag)
        : this(name, etag.ToString("H"))
    {
    }
}
