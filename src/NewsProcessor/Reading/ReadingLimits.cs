namespace NewsProcessor.Reading;

/// <summary>Bounds on what one upload may cost.</summary>
public sealed record ReadingLimits
{
    /// <summary>The largest single document, in bytes.</summary>
    public long DocumentBytes { get; init; } = 32 * 1024 * 1024;
}
