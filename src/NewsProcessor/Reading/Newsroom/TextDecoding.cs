using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Text, the encoding it was in, and whether every byte made sense in it.</summary>
/// <param name="Value">The text, without byte order mark.</param>
/// <param name="Encoding">IANA name.</param>
/// <param name="Clean">False when bytes had to be replaced by U+FFFD.</param>
public sealed record DecodedText(string Value, string Encoding, bool Clean);

/// <summary>Bytes to text: byte order mark, strict UTF-8, the declared charset, else a detector.</summary>
static class TextDecoding
{
    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return Using(marked.Encoding, bytes[marked.Length..]);
        if (Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes), "utf-8", Clean: true);
        if (declared is not null && Named(declared) is { } named && Using(named, bytes) is { Clean: true } asDeclared)
            return asDeclared;
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 256 * 1024)].ToArray()).Detected;
        return Using(detected is { Encoding: { } encoding, Confidence: > 0.3f } ? encoding : Encoding.GetEncoding(1252), bytes);
    }

    static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    static DecodedText Using(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new(text, encoding.WebName, Clean: !text.Contains('\uFFFD'));
    }

    static Encoding? Named(string label)
    {
        try
        {
            return Encoding.GetEncoding(label.Trim().Trim('"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
