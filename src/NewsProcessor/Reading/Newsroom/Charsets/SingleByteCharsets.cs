using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Charsets of one byte a character give text for any bytes, so the right one is that whose text reads best: by how its letters stand together,
/// and by the common words with letters outside ASCII that it shows.
/// </summary>
static class SingleByteCharsets
{
    public const int Western = 1252;

    /// <summary>In order of how common they are; the first of equals wins. 1252–1258 and 874 are windows-, 866 is DOS Cyrillic, 10000 Macintosh.</summary>
    static readonly int[] _codePages = [Western, 1251, 1250, 1254, 20866, 21866, 1253, 1255, 1256, 1257, 874, 866, 28592, 10000];

    const int WordWeight = 6, Suggested = 8, LongestSample = 8192;

    public static Encoding Best(ReadOnlySpan<byte> bytes, Encoding? suggested)
    {
        var sample = AroundHighBytes(bytes);
        var western = Encoding.GetEncoding(Western);
        var (best, most) = (western, int.MinValue);
        foreach (var encoding in _codePages.Select(Encoding.GetEncoding))
        {
            var text = encoding.GetString(sample);
            var score = Look.Score(text) + (WordWeight * CommonWords.Telling(text)) + (encoding.CodePage == suggested?.CodePage ? Suggested : 0);
            if (score > most)
                (best, most) = (encoding, score);
        }
        return suggested is { IsSingleByte: true } && !_codePages.Contains(suggested.CodePage) && Look.Score(suggested.GetString(sample)) >= most ? suggested : best;
    }

    /// <summary>The words that hold bytes over 127, apart by spaces: only they differ between charsets.</summary>
    static byte[] AroundHighBytes(ReadOnlySpan<byte> bytes)
    {
        var words = new List<byte>();
        for (var at = 0; at < bytes.Length && words.Count < LongestSample;)
        {
            var offset = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (offset < 0)
                break;
            var (start, end) = (at + offset, at + offset);
            while (start > at && bytes[start - 1] > ' ' && end - start < 40)
                start--;
            while (end < bytes.Length && bytes[end] > ' ' && end - start < 80)
                end++;
            words.AddRange(bytes[start..end]);
            words.Add((byte)' ');
            at = Math.Max(end, at + offset + 1);
        }
        return [.. words];
    }
}
