using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading;

/// <summary>One file to read, whole in memory (see <see cref="ReadingLimits.DocumentBytes"/>).</summary>
/// <param name="Name">The upload's name, with "!/" and the member's name for a file in a container; a hint about the format that may lie, and never a path.</param>
/// <param name="Bytes">The content.</param>
/// <param name="ContentType">The media type that the sender gave; a hint that may lie.</param>
/// <param name="Depth">How many files this one lay in: 0 for an upload, 1 for a mail's attachment or a container's member.</param>
public sealed class NewsFile(string Name, ReadOnlyMemory<byte> Bytes, string? ContentType = null, int Depth = 0)
{
    const int HeadBytes = 4096, LongestCharacter = 4;

    DecodedText? _text;

    public string Name { get; } = Name;
    public ReadOnlyMemory<byte> Bytes { get; } = Bytes;
    public string? ContentType { get; } = ContentType;
    public int Depth { get; } = Depth;

    /// <summary>The address that a page was fetched from, where what holds the page says so.</summary>
    public string? Address { get; init; }

    /// <summary>The file name's ending in lower case, with the dot; empty when there is none. What was gzipped keeps the ending that it had before.</summary>
    public string Extension => Path.GetExtension(Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3] : Name).ToLowerInvariant();

    /// <summary>The first bytes, for recognising a format; never a part of a character in UTF-8.</summary>
    public ReadOnlySpan<byte> Head => Bytes.Length <= HeadBytes ? Bytes.Span : Bytes.Span[..WholeCharacters(Bytes.Span)];

    /// <summary>The bytes as text: by byte order mark, strict UTF-8, the declared charset, else detection. Decoded once, on first use.</summary>
    public DecodedText Text => _text ??= TextDecoding.Decode(Bytes.Span, CharsetLabels.Declared(Bytes.Span, ContentType));

    /// <summary>Bytes that go on with a character start with the bits 10.</summary>
    static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var end = HeadBytes;
        while (end > HeadBytes - LongestCharacter && (bytes[end] & 0xC0) == 0x80)
            end--;
        return (bytes[end] & 0xC0) == 0x80 ? HeadBytes : end;
    }
}
