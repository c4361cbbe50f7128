using System.Numerics;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>The longer words of a text's blocks: those of four letters or more, and each pair of characters in scripts without spaces. Equal words share a number, so that what is asked of words later needs no table.</summary>
sealed class BlockWords
{
    const int Shortest = 4;

    /// <summary>From here on, scripts without spaces.</summary>
    const char Unspaced = '\u3040';

    /// <summary>Odd, and another in each process, so that no text can be made whose words all want one place.</summary>
    static readonly uint _factor = ((uint)Random.Shared.Next() << 1) | 1;

    readonly List<int> _words = [];
    readonly int[] _starts;

    /// <summary>Hashes by their last bits, each with its number + 1; 0 for a free place.</summary>
    (int Hash, int Word)[] _table = new (int, int)[512];

    BlockWords(IReadOnlyList<TextBlock> blocks)
    {
        _starts = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            Read(blocks[i].Text);
            _starts[i + 1] = _words.Count;
        }
    }

    /// <summary>How many words are told apart: their numbers are below.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of a block's words, in order.</summary>
    public ReadOnlySpan<int> this[int block] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words)[_starts[block].._starts[block + 1]];

    public static BlockWords Of(IReadOnlyList<TextBlock> blocks) => new(blocks);

    void Read(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (hash, length) = (17, 0);
            for (; at < text.Length && SmallLetters.OfLetter(text[at]) is var small and not '\0'; at++, length++)
            {
                if (length == 2 && text[at - 1] >= Unspaced)
                    break;
                hash = (hash * 31) + small;
            }
            if (at == text.Length || SmallLetters.OfLetter(text[at]) == '\0')
                at++;
            if (length >= Shortest || (length == 2 && text[Math.Min(text.Length, at) - 1] >= Unspaced))
                _words.Add(Number(hash));
        }
    }

    int Number(int hash)
    {
        var mask = _table.Length - 1;
        var at = Place(hash, mask);
        for (; _table[at] is { Word: > 0 } known; at = (at + 1) & mask)
        {
            if (known.Hash == hash)
                return known.Word - 1;
        }
        _table[at] = (hash, ++Count);
        if (Count * 2 > _table.Length)
            Grow();
        return Count - 1;
    }

    void Grow()
    {
        var old = _table;
        _table = new (int, int)[old.Length * 4];
        var mask = _table.Length - 1;
        foreach (var entry in old)
        {
            if (entry.Word == 0)
                continue;
            var at = Place(entry.Hash, mask);
            while (_table[at].Word > 0)
                at = (at + 1) & mask;
            _table[at] = entry;
        }
    }

    /// <summary>The upper bits of a product: words that differ in their last letters only lie far apart.</summary>
    static int Place(int hash, int mask) => (int)(((uint)hash * _factor) >> (32 - BitOperations.PopCount((uint)mask)));
}
