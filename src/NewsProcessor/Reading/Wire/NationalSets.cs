using System.Text;
using System.Text.Unicode;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// The character sets that wires used before code pages: the national variants of ISO 646, whose letters stand where ASCII has brackets and braces,
/// and ISO 6937, which sends an accent before its letter.
/// </summary>
static class NationalSets
{
    const int Iso6937 = 20269, FewestSigns = 2, LongestSample = 4096, WordWeight = 6, LongestPair = 60;

    /// <summary>By their IANA names, each with the languages that are written in it.</summary>
    static readonly (int CodePage, string Name, string[] Languages)[] _variants =
        [(20106, "DIN_66003", ["de"]), (20107, "SEN_850200_B", ["sv", "fi"]), (20108, "NS_4551-1", ["da", "no"])];

    /// <summary>What an accent's byte of ISO 6937, from 0xC1 on, adds to the letter behind it; a blank for bytes without meaning.</summary>
    const string Accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308 \u030A\u0327 \u030B\u0328\u030C";

    const byte FirstAccent = 0xC1, LastAccent = 0xCF;

    static NationalSets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text in the set that its bytes were written in; null where they are in none of these.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) ? SevenBit(bytes) : Accented(bytes);

    /// <summary>Braces and brackets inside words are letters; which ones, the words tell.</summary>
    static DecodedText? SevenBit(ReadOnlySpan<byte> bytes)
    {
        if (Inside(bytes) < FewestSigns || Pairs(bytes))
            return null;
        DecodedText? best = null;
        var most = 0;
        foreach (var (codePage, name, languages) in _variants)
        {
            var text = Encoding.GetEncoding(codePage).GetString(bytes);
            var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
            var score = CommonWords.Telling(sample) + (Array.IndexOf(languages, LanguageOf.Text(text)) >= 0 ? WordWeight : 0);
            if (score > most)
                (best, most) = (new(text, name, Clean: true), score);
        }
        return best;
    }

    /// <summary>How many signs that national sets replace stand between two letters.</summary>
    static int Inside(ReadOnlySpan<byte> bytes)
    {
        var inside = 0;
        for (var at = 1; at < bytes.Length - 1; at++)
            inside += IsReplaced(bytes[at]) && char.IsAsciiLetter((char)bytes[at - 1]) && char.IsAsciiLetter((char)bytes[at + 1]) ? 1 : 0;
        return inside;
    }

    /// <summary>Whether a word or more stands between two brackets, which are brackets then.</summary>
    static bool Pairs(ReadOnlySpan<byte> bytes)
    {
        for (var open = bytes.IndexOf((byte)'['); open >= 0; open = bytes.IndexOf((byte)'['))
        {
            bytes = bytes[(open + 1)..];
            if (bytes[..Math.Min(bytes.Length, LongestPair)].IndexOf((byte)']') is > 0 and var close && (close + 1 == bytes.Length || !char.IsAsciiLetter((char)bytes[close + 1])))
                return true;
        }
        return false;
    }

    static bool IsReplaced(byte code) => code is (>= (byte)'[' and <= (byte)']') or (>= (byte)'{' and <= (byte)'~');

    /// <summary>Every accent's byte has a letter behind it, and the text reads better so than in any other charset.</summary>
    static DecodedText? Accented(ReadOnlySpan<byte> bytes)
    {
        var accents = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] is < FirstAccent or > LastAccent)
                continue;
            if (Accents[bytes[at] - FirstAccent] == ' ' || at + 1 == bytes.Length || !char.IsAsciiLetter((char)bytes[at + 1]))
                return null;
            accents++;
        }
        if (accents < FewestSigns || Utf8.IsValid(bytes))
            return null;
        var text = Composed(bytes);
        return Score(text) > Score(TextDecoding.Decode(bytes).Value) ? new(text, "ISO_6937-2-add", Clean: true) : null;
    }

    static string Composed(ReadOnlySpan<byte> bytes)
    {
        var set = Encoding.GetEncoding(Iso6937);
        var text = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] is >= FirstAccent and <= LastAccent)
                text.Append((char)bytes[at + 1]).Append(Accents[bytes[at++] - FirstAccent]);
            else
                text.Append(bytes[at] < 0x80 ? ((char)bytes[at]).ToString() : set.GetString(bytes.Slice(at, 1)));
        }
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    static int Score(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
        return Look.Score(sample) + (WordWeight * CommonWords.Telling(sample));
    }
}
