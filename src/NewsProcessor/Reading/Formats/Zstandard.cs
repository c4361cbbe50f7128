using NewsProcessor.Reading.Containers;
using SharpCompress.Compressors.ZStandard;

namespace NewsProcessor.Reading.Formats;

/// <summary>A file packed by Zstandard (RFC 8878), of any kind that is read here: it wraps one file and gives it no name of its own. Windows of more than 128 MiB are refused, as by its own tool.</summary>
public sealed class Zstandard : IContainerFormat
{
    public string Name => "Zstandard";

    public bool Recognises(NewsFile start) => start.Head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    public IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation) =>
        new[] { new Member("") { Content = file.Unpacking.Unpacked(new DecompressedStream(file.Content, (packed, _) => ValueTask.FromResult<Stream>(new DecompressionStream(packed, leaveOpen: true)))) } }.ToAsyncEnumerable();
}
