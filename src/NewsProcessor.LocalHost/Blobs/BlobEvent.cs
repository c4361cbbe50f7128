using Azure;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>One version of one blob that a function has to see.</summary>
public sealed record BlobEvent(string Name, ETag ETag);
