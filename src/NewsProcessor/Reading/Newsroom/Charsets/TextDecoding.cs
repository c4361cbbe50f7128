using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Text, the encoding it was in, and whether every byte made sense in it.</summary>
/// <param name="Value">The text, without byte order mark.</param>
/// <param name="Encoding">IANA name.</param>
/// <param name="Clean">False when bytes had to be replaced by U+FFFD.</param>
public sealed record DecodedText(string Value, string Encoding, bool Clean);

/// <summary>
/// Bytes to text: byte order mark, strict UTF-8, UTF-16 and UTF-32 by their zero bytes, UTF-8 with a few broken bytes, the declared charset where the text it gives
/// looks like text, else a detector whose answer must pass the same look.
/// </summary>
static class TextDecoding
{
    /// <summary>Bytes shown to the detector; more hardly changes its mind.</summary>
    const int Sample = 64 * 1024;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return Using(marked.Encoding, bytes[marked.Length..]);
        if (bytes[..Math.Min(bytes.Length, 1024)].Contains((byte)0) && WideCharsets.Of(bytes) is { } wide)
            return Using(wide, bytes);
        var escapes = bytes[..Math.Min(bytes.Length, Sample)].Contains((byte)0x1B);
        if (!escapes && Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes), "utf-8", Clean: true);
        if (!escapes && IsMostlyUtf8(bytes))
            return Using(Encoding.UTF8, bytes);
        return Using(Legacy(bytes[..Math.Min(bytes.Length, Sample)].ToArray(), CharsetLabels.Named(declared)), bytes);
    }

    static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (WideCharsets.Utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>
    /// Four good sequences of several bytes for each broken one: text in another charset has fewer good than broken ones.
    /// A sequence cut off by the end, as in the head of a file, is no fault.
    /// </summary>
    static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, broken) = (0, 0);
        for (var at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); at >= 0 && at < bytes.Length;)
        {
            var result = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            good += result is System.Buffers.OperationStatus.Done && rune.Value > 0x7F ? 1 : 0;
            broken += result is System.Buffers.OperationStatus.InvalidData ? 1 : 0;
            if (broken > 100 && broken > good)
                return false;
            at += length;
            var next = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            at = next < 0 ? -1 : at + next;
        }
        return good > 0 && broken * 4 <= good;
    }

    /// <summary>The declared charset when its text is plausible, else the detector's candidates by confidence, else the single-byte charset whose text reads best.</summary>
    static Encoding Legacy(byte[] sample, Encoding? declared)
    {
        // windows-1252 and UTF-8 are what tools declare without looking.
        if (declared is not null and not UTF8Encoding && declared.CodePage != SingleByteCharsets.Western && Look.IsPlausible(declared.GetString(sample)))
            return declared;
        var detected = CharsetDetector.DetectFromBytes(sample).Details ?? [];
        foreach (var guess in detected.Where(guess => guess.Encoding is { IsSingleByte: false } and not UTF8Encoding && guess.Confidence > 0.4f))
        {
            var encoding = CharsetLabels.Named(guess.EncodingName) ?? guess.Encoding;
            if (Look.IsPlausible(encoding.GetString(sample), cut: true))
                return encoding;
        }
        return SingleByteCharsets.Best(sample, declared ?? detected.FirstOrDefault(guess => guess.Encoding is { IsSingleByte: true } and not ASCIIEncoding)?.Encoding);
    }

    static DecodedText Using(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new(text, encoding.WebName, Clean: !text.Contains('\uFFFD'));
    }
}
