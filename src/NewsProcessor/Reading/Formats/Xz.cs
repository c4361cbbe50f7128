using NewsProcessor.Reading.Containers;
using SharpCompress.Compressors.Xz;

namespace NewsProcessor.Reading.Formats;

/// <summary>A file packed by xz (.xz file format 1.2), of any kind that is read here.</summary>
public sealed class Xz : IContainerFormat
{
    public string Name => "xz";

    public bool Recognises(NewsFile start) => start.Head.StartsWith((ReadOnlySpan<byte>)[0xFD, .. "7zXZ"u8, 0]);

    public IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation) =>
        file.Unpacking.Wrapped(new DecompressedStream(file.Content, (packed, _) => ValueTask.FromResult<Stream>(new XZStream(packed))));
}
