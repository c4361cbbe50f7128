namespace NewsProcessor.Reading;

/// <summary>Bounds on what one upload may cost. Time is bounded by size: every reader takes time in proportion to what it reads.</summary>
public sealed record ReadingLimits
{
    /// <summary>The largest single document, in bytes; also of each member of a container, unpacked.</summary>
    public long DocumentBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The largest container (ZIP, gzip, tar, WARC), in bytes as uploaded.</summary>
    public long ContainerBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>What a container may unpack to, in bytes, containers within it included.</summary>
    public long UnpackedBytes { get; init; } = 32L * 1024 * 1024 * 1024;

    /// <summary>How many times its own size a container may unpack to. Text packs at 3 to 30 times, the worst that deflate can do is 1,032.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Bytes unpacked before the ratio counts.</summary>
    public long UnpackedBytesFree { get; init; } = 64 * 1024 * 1024;

    /// <summary>Containers within containers; a tar.gz is two.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>Files that a container may hold, those within it included.</summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>Articles and refusals of one upload.</summary>
    public int Items { get; init; } = 1_000_000;
}
