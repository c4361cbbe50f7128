using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Charsets of one byte a character give text for any bytes, so the right one is that whose text reads best: by how its letters stand together,
/// by the common words with letters outside ASCII that it shows, and by the language that the words in ASCII are of.
/// </summary>
static class SingleByteCharsets
{
    public const int Western = 1252;

    /// <summary>In order of how common they are; the first of equals wins. 1252–1258 and 874 are windows-, 866 is DOS Cyrillic, 10000 Macintosh.</summary>
    static readonly int[] _codePages = [Western, 1251, 1250, 1254, 20866, 21866, 1253, 1255, 1256, 1257, 874, 866, 28592, 10000];

    /// <summary>The code pages of languages that windows-1252 has not all letters for; others that are written in Latin letters use that.</summary>
    static readonly Dictionary<string, int> _byLanguage = new()
    {
        ["pl"] = 1250, ["cs"] = 1250, ["sk"] = 1250, ["hu"] = 1250, ["sl"] = 1250, ["hr"] = 1250, ["bs"] = 1250, ["sr"] = 1250, ["ro"] = 1250, ["sq"] = 1250, ["tr"] = 1254, ["az"] = 1254, ["lt"] = 1257, ["lv"] = 1257, ["et"] = 1257,
    };

    const int WordWeight = 6, LanguageWeight = 6, Suggested = 8, LongestSample = 8192;

    public static Encoding Best(ReadOnlySpan<byte> bytes, Encoding? suggested)
    {
        var sample = AroundHighBytes(bytes);
        var western = Encoding.GetEncoding(Western);
        var usual = LanguageOf.WithoutDetector(western.GetString(bytes)) is { } language ? _byLanguage.GetValueOrDefault(language, Western) : 0;
        var (best, most) = (western, int.MinValue);
        foreach (var encoding in _codePages.Select(Encoding.GetEncoding))
        {
            var text = encoding.GetString(sample);
            var score = Look.Score(text) + (WordWeight * CommonWords.Telling(text)) + (encoding.CodePage == usual ? LanguageWeight : 0) + (encoding.CodePage == suggested?.CodePage ? Suggested : 0);
            if (score > most)
                (best, most) = (encoding, score);
        }
        return suggested is { IsSingleByte: true } && !_codePages.Contains(suggested.CodePage) && Look.Score(suggested.GetString(sample)) > most - (best.CodePage == usual ? LanguageWeight : 0) ? suggested : best;
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
