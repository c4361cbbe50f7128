using System.Collections.Frozen;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Counts the words by which a page speaks of itself and to its reader.</summary>
static class PageTalk
{
    /// <summary>Further words hardly change the picture.</summary>
    const int LongestLook = 400;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _promotion = PageWords.Promotion.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _address = PageWords.Address.GetAlternateLookup<ReadOnlySpan<char>>();

    public static (int Promotion, int Address) Of(string text)
    {
        var (promotion, address) = (0, 0);
        var rest = text.AsSpan(0, Math.Min(text.Length, LongestLook));
        while (rest.Length > 0)
        {
            var length = 0;
            while (length < rest.Length && (char.IsLetter(rest[length]) || (rest[length] == '-' && length > 0)))
                length++;
            if (length is > 1 and < 24)
            {
                promotion += _promotion.Contains(rest[..length]) ? 1 : 0;
                address += _address.Contains(rest[..length]) ? 1 : 0;
            }
            rest = rest[Math.Min(rest.Length, length + 1)..];
        }
        return (promotion, address);
    }
}
