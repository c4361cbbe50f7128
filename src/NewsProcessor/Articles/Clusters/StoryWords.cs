using System.Globalization;
using System.Text;

namespace NewsProcessor.Articles.Clusters;

/// <summary>A text's words as numbers, for comparing texts: runs of letters and digits in lower case; pairs of letters where a script has no blanks.</summary>
static class StoryWords
{
    /// <summary>A text of fewer different words is like too many others.</summary>
    const int FewestWords = 40;

    const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    /// <summary>So many words that a story begins with; null for a text too short.</summary>
    public static IReadOnlyList<ulong>? Lead(string body, int count)
    {
        var words = Of(body).Take(count).ToList();
        return words.Distinct().Count() < FewestWords ? null : words;
    }

    /// <summary>Hashes of the runs of so many words in a row.</summary>
    public static IEnumerable<ulong> Runs(IReadOnlyList<ulong> words, int length)
    {
        for (var at = 0; at + length <= words.Count; at++)
        {
            var run = 0UL;
            for (var next = at; next < at + length; next++)
                run = (run * 31) + words[next];
            yield return run;
        }
    }

    /// <summary>The 64-bit hashes of the words in order; those of one or two letters, which tell nothing, are left out.</summary>
    public static IEnumerable<ulong> Of(string text)
    {
        var (hash, length, previous) = (Basis, 0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune) || IsSign(rune);
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

    /// <summary>Vowel signs and tone marks, without which the words of India and South-East Asia fall apart.</summary>
    static bool IsSign(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer and Burmese. Korean has blanks.</summary>
    static bool IsUnspaced(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Spreads a hash over all its bits (the finaliser of MurmurHash3).</summary>
    public static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
