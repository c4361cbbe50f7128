using System.Collections.Frozen;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Counts the words by which a page speaks of itself and to its reader.</summary>
static class PageTalk
{
    /// <summary>Further words hardly change the picture.</summary>
    const int LongestLook = 400;

    /// <summary>Kana, Han and Hangul follow.</summary>
    const char FirstEastAsian = '\u3040';
    const int LongestEastAsian = 7;

    static readonly FrozenDictionary<string, (int Promotion, int Address)>.AlternateLookup<ReadOnlySpan<char>> _words = PageWords.Promotion.Union(PageWords.Address, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(word => word, word => (PageWords.Promotion.Contains(word) ? 1 : 0, PageWords.Address.Contains(word) ? 1 : 0), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly WordFilter _filter = new(PageWords.Promotion.Concat(PageWords.Address));

    public static (int Promotion, int Address) Of(string text)
    {
        var (promotion, address) = (0, 0);
        var look = text.AsSpan(0, Math.Min(text.Length, LongestLook));
        for (int at = 0, start; at < look.Length; at++)
        {
            for (start = at; at < look.Length && (SmallLetters.OfLetter(look[at]) != '\0' || (look[at] == '-' && at > start));)
                at++;
            if (at > start && look[start] >= FirstEastAsian)
                Inside(look[start..at], ref promotion, ref address);
            else if (at - start is > 1 and < 24 && look[start..at] is var word && _filter.MayHold(word) && _words.TryGetValue(word, out var counts))
                (promotion, address) = (promotion + counts.Promotion, address + counts.Address);
        }
        return (promotion, address);
    }

    /// <summary>East Asian words stand side by side, or have others joined to them.</summary>
    static void Inside(ReadOnlySpan<char> run, ref int promotion, ref int address)
    {
        for (var at = 0; at < run.Length; at++)
        {
            for (var length = Math.Min(LongestEastAsian, run.Length - at); length > 1; length--)
            {
                if (!_filter.MayHold(run.Slice(at, length)) || !_words.TryGetValue(run.Slice(at, length), out var counts))
                    continue;
                (promotion, address) = (promotion + counts.Promotion, address + counts.Address);
                at += length - 1;
                break;
            }
        }
    }
}
