namespace NewsProcessor.Reading.Newsroom;

/// <summary>A list of words, whatever the case of their letters, asked without making strings.</summary>
sealed class WordList
{
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    readonly WordFilter _filter;

    /// <param name="words">Parted by blanks.</param>
    public WordList(string words)
        : this(words.Split(' '))
    {
    }

    public WordList(IEnumerable<string> words)
    {
        var all = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        (_words, _filter) = (all.GetAlternateLookup<ReadOnlySpan<char>>(), new(all));
    }

    public bool Holds(ReadOnlySpan<char> word) => word.Length > 0 && _filter.MayHold(word) && _words.Contains(word);
}
