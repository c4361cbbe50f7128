using NewsProcessor.Reading.Containers;
using SharpCompress.Compressors.ZStandard;

namespace NewsProcessor.Reading.Formats;

/// <summary>A file packed by Zstandard (RFC 8878), of any kind that is read here. Windows of more than 128 MiB are refused, as by its own tool.</summary>
public sealed class Zstandard : IContainerFormat
{
    public string Name => "Zstandard";

    /// <summary>A frame, or one to be skipped before it.</summary>
    public bool Recognises(NewsFile start) => start.Head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..];

    public IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation) =>
        file.Unpacking.Wrapped(new DecompressedStream(file.Content, (packed, _) => ValueTask.FromResult<Stream>(new DecompressionStream(packed, leaveOpen: true))));
}
