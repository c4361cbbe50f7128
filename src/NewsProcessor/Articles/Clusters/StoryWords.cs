using System.Text;

namespace NewsProcessor.Articles.Clusters;

/// <summary>A text's words as numbers, for comparing texts: runs of letters and digits in lower case; pairs of letters where a script has no blanks.</summary>
static class StoryWords
{
    const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    /// <summary>The 64-bit hashes of the words in order; those of one or two letters, which tell nothing, are left out.</summary>
    public static IEnumerable<ulong> Of(string text)
    {
        var (hash, length, previous) = (Basis, 0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (isLetter && IsUnspaced(rune))
            {
                if (previous != default)
                    yield return Mixed((Basis ^ (uint)previous.Value) * Prime ^ (uint)rune.Value);
                previous = rune;
                continue;
            }
            previous = default;
            if (isLetter)
            {
                hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Prime;
                length++;
                continue;
            }
            if (length > 2)
                yield return Mixed(hash);
            (hash, length) = (Basis, 0);
        }
        if (length > 2)
            yield return Mixed(hash);
    }

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer and Burmese. Korean has blanks.</summary>
    static bool IsUnspaced(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Spreads a hash over all its bits (the finaliser of MurmurHash3).</summary>
    static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
