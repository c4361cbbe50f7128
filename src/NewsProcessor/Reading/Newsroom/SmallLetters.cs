namespace NewsProcessor.Reading.Newsroom;

/// <summary>Lower case by a table: the runtime asks ICU for every letter beyond ASCII, which costs more than all else that is done with a word.</summary>
static class SmallLetters
{
    static readonly char[] _small = Table();
    static readonly char[] _letters = [.. _small.Select((small, letter) => char.IsLetter((char)letter) ? small : '\0')];

    /// <summary>The letter in lower case, of no culture, as <see cref="char.ToLowerInvariant"/> gives it.</summary>
    public static char Of(char letter) => _small[letter];

    /// <summary>As <see cref="Of"/> for letters (<see cref="char.IsLetter(char)"/>); 0 for all else.</summary>
    public static char OfLetter(char letter) => _letters[letter];

    /// <summary>Writes the text in lower case into a buffer that is as long.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> small)
    {
        for (var i = 0; i < text.Length; i++)
            small[i] = _small[text[i]];
    }

    static char[] Table()
    {
        var all = new char[char.MaxValue + 1];
        for (var i = 0; i < all.Length; i++)
            all[i] = (char)i;
        var small = new char[all.Length];
        all.AsSpan().ToLowerInvariant(small);
        return small;
    }
}
