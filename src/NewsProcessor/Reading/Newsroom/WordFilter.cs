namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells quickly of most words that a list does not hold them, by their length, first, middle and last letter: hashing each word of a text, whatever its case, costs far more.</summary>
sealed class WordFilter
{
    const int Bits = 1 << 14;

    readonly bool[] _known = new bool[Bits];

    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
            _known[Place(word)] = true;
    }

    /// <summary>False where the list cannot hold the word in any case of its letters.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => _known[Place(word)];

    static int Place(ReadOnlySpan<char> word) => ((((SmallLetters.Of(word[0]) * 31) + SmallLetters.Of(word[^1])) * 31) + SmallLetters.Of(word[word.Length / 2]) + (word.Length << 9)) & (Bits - 1);
}
