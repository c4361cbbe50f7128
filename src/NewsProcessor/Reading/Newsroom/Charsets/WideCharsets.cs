using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>UTF-16 and UTF-32 without a byte order mark, told by where their zero bytes stand.</summary>
static class WideCharsets
{
    const int Sample = 4096;

    public static Encoding Utf32BigEndian { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length & ~3, Sample)];
        Span<int> zeros = stackalloc int[4];
        for (var at = 0; at < bytes.Length; at++)
            zeros[at & 3] += bytes[at] == 0 ? 1 : 0;
        var quarter = bytes.Length / 4;
        if (zeros[1] > quarter * 0.7 && zeros[3] > quarter * 0.7 && zeros[0] <= quarter * 0.1)
            return zeros[2] > quarter * 0.7 ? Encoding.UTF32 : Encoding.Unicode;
        if (zeros[0] > quarter * 0.7 && zeros[2] > quarter * 0.7 && zeros[3] <= quarter * 0.1)
            return zeros[1] > quarter * 0.7 ? Utf32BigEndian : Encoding.BigEndianUnicode;
        return Sparse(bytes, zeros[0] + zeros[2], zeros[1] + zeros[3]);
    }

    /// <summary>UTF-16 of other scripts than Latin: only its spaces and marks have a zero byte, always on the same side.</summary>
    static Encoding? Sparse(ReadOnlySpan<byte> bytes, int even, int odd)
    {
        var encoding = (even, odd) switch { (0, > 0) => Encoding.Unicode, ( > 0, 0) => Encoding.BigEndianUnicode, _ => null };
        return encoding is not null && (even + odd) * 50 > bytes.Length && Look.IsPlausible(encoding.GetString(bytes)) ? encoding : null;
    }
}
