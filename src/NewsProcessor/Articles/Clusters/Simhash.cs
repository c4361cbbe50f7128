using System.Globalization;
using System.Numerics;

namespace NewsProcessor.Articles.Clusters;

/// <summary>
/// 64 bits that are nearly equal for nearly equal texts (Charikar's simhash), made from the words that a story begins with:
/// desks cut stories from the end, and put their own headline and credit to them. It tells candidates apart before their texts are read.
/// </summary>
public static class Simhash
{
    /// <summary>Words looked at.</summary>
    const int LeadWords = 150;

    /// <summary>Bits that may differ between two versions of one story; between unrelated stories about 32 do.</summary>
    internal const int MostDifferences = 24;

    /// <summary>16 hexadecimal digits; null for a text too short.</summary>
    public static string? Of(string body)
    {
        if (StoryWords.Lead(body, LeadWords) is not { } words)
            return null;
        Span<int> sums = stackalloc int[64];
        foreach (var word in words.Distinct())
        {
            for (var bit = 0; bit < 64; bit++)
                sums[bit] += (word >> bit & 1) == 0 ? -1 : 1;
        }
        var hash = 0UL;
        for (var bit = 0; bit < 64; bit++)
            hash |= sums[bit] > 0 ? 1UL << bit : 0;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Bits that differ.</summary>
    internal static int Differences(string one, string other) => BitOperations.PopCount(Number(one) ^ Number(other));

    static ulong Number(string simhash) => ulong.Parse(simhash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
