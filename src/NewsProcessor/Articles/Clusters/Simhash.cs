using System.Globalization;
using System.Numerics;

namespace NewsProcessor.Articles.Clusters;

/// <summary>
/// 64 bits that are nearly equal for nearly equal texts (Charikar's simhash), made from the words that a story begins with:
/// desks cut stories from the end, and put their own headline and credit to them.
/// </summary>
public static class Simhash
{
    /// <summary>Words looked at.</summary>
    const int LeadWords = 150;

    /// <summary>A text of fewer different words is like too many others.</summary>
    const int FewestWords = 40;

    /// <summary>Bits that may differ between two versions of one story.</summary>
    internal const int MostDifferences = 12;

    const int BandBits = 16;

    /// <summary>16 hexadecimal digits; null for a text too short.</summary>
    public static string? Of(string body)
    {
        Span<int> sums = stackalloc int[64];
        var words = StoryWords.Of(body).Take(LeadWords).ToHashSet();
        if (words.Count < FewestWords)
            return null;
        foreach (var word in words)
        {
            for (var bit = 0; bit < 64; bit++)
                sums[bit] += (word >> bit & 1) == 0 ? -1 : 1;
        }
        var hash = 0UL;
        for (var bit = 0; bit < 64; bit++)
            hash |= sums[bit] > 0 ? 1UL << bit : 0;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The four quarters, each with its place: of two hashes that differ in three bits or fewer, one is equal.</summary>
    internal static IEnumerable<string> Bands(string simhash) => Enumerable.Range(0, 64 / BandBits).Select(band => $"{band}{simhash.AsSpan(band * BandBits / 4, BandBits / 4)}");

    /// <summary>Bits that differ.</summary>
    internal static int Differences(string one, string other) => BitOperations.PopCount(Number(one) ^ Number(other));

    static ulong Number(string simhash) => ulong.Parse(simhash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
