using System.Runtime.CompilerServices;
using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading.Formats;

/// <summary>
/// A tar archive: v7, ustar, GNU or pax (POSIX.1-2001). The base library's reader takes a header's word for how much memory a name needs, up to 2 GiB.
/// </summary>
public sealed class Tar : IContainerFormat
{
    const int Block = 512;

    public string Name => "tar";

    public bool Recognises(NewsFile start) => start.Head.Length >= Block && TarHeader.Read(start.Head[..Block]) is not null;

    public async IAsyncEnumerable<Member> MembersAsync(ContainerFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var bytes = new ByteReader(file.Content);
        string? longName = null;
        long? longSize = null;
        while (await HeaderAsync(bytes, cancellation) is { } header)
        {
            if (header.Kind is TarKind.LongName or TarKind.Attributes)
            {
                var text = await TextAsync(bytes, header, cancellation);
                longName = (header.Kind is TarKind.LongName ? TarHeader.Text(text) : TarHeader.Attribute(text, "path")) ?? longName;
                longSize = header.Kind is TarKind.Attributes && long.TryParse(TarHeader.Attribute(text, "size"), out var size) && size >= 0 ? size : longSize;
                continue;
            }
            var content = new Section(bytes, longSize ?? header.Size);
            yield return new(longName ?? header.Name) { Content = header.Kind is TarKind.File ? content : null };
            await content.FinishAsync(cancellation);
            await PadAsync(bytes, longSize ?? header.Size, cancellation);
            (longName, longSize) = (null, null);
        }
    }

    /// <summary>The next header; null at the end, which two blocks of zeros mark, or the file's.</summary>
    static async Task<TarHeader?> HeaderAsync(ByteReader bytes, CancellationToken cancellation)
    {
        await bytes.FillAsync(Block, cancellation);
        if (bytes.Buffered.IsEmpty || bytes.Buffered.Span[..Math.Min(Block, bytes.Buffered.Length)].IndexOfAnyExcept((byte)0) < 0)
            return null;
        if (bytes.Buffered.Length < Block)
            throw new InvalidDataException($"it is cut off at byte {bytes.Position}");
        var header = TarHeader.Read(bytes.Buffered.Span[..Block]) ?? throw new InvalidDataException($"there is no header at byte {bytes.Position}");
        bytes.Skip(Block);
        return header;
    }

    static async Task<byte[]> TextAsync(ByteReader bytes, TarHeader header, CancellationToken cancellation)
    {
        if (header.Size > TarHeader.LongestText)
            throw new InvalidDataException($"the header at byte {bytes.Position - Block} claims a name of {header.Size} bytes");
        var text = new byte[header.Size];
        await new Section(bytes, header.Size).ReadExactlyAsync(text, cancellation);
        await PadAsync(bytes, header.Size, cancellation);
        return text;
    }

    /// <summary>Contents fill whole blocks; the last may be cut off at the end of the file.</summary>
    static async Task PadAsync(ByteReader bytes, long size, CancellationToken cancellation)
    {
        var padding = (int)((Block - size % Block) % Block);
        await bytes.FillAsync(padding, cancellation);
        bytes.Skip(Math.Min(padding, bytes.Buffered.Length));
    }
}
