using NewsProcessor.Reading.Containers;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace NewsProcessor.Reading.Formats;

/// <summary>A file packed by bzip2, of any kind that is read here.</summary>
public sealed class Bzip2 : IContainerFormat
{
    public string Name => "bzip2";

    /// <summary>The signature, a block size of 1 to 9, and a block's mark (the digits of π) or the end's.</summary>
    public bool Recognises(NewsFile start) => start.Head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] or [(byte)'B', (byte)'Z', (byte)'h', _, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90, ..];

    public IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation) =>
        file.Unpacking.Wrapped(new DecompressedStream(file.Content, OpenAsync));

    static async ValueTask<Stream> OpenAsync(Stream packed, CancellationToken cancellation) =>
        await BZip2Stream.CreateAsync(packed, CompressionMode.Decompress, decompressConcatenated: true, leaveOpen: true, cancellationToken: cancellation);
}
