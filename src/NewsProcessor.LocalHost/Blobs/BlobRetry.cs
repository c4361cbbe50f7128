namespace NewsProcessor.LocalHost.Blobs;

/// <summary>How long a failed blob waits for its next try.</summary>
/// <param name="First">The first pause; each next one is twice as long.</param>
public sealed record BlobRetry(TimeSpan First)
{
    internal TimeSpan PauseAfter(int tried) => First * Math.Pow(2, tried - 1);
}
