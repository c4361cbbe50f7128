using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading.Formats;

/// <summary>A gzipped file (RFC 1952), of any kind that is read here.</summary>
public sealed class Gzip : IContainerFormat
{
    public string Name => "gzip";

    public bool Recognises(NewsFile start) => start.Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);

    public IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation) =>
        file.Unpacking.Wrapped(new GzipStream(file.Content));
}
