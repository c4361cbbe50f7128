using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Kinds of what pages print around articles; a line can be of several.</summary>
[Flags]
enum FurnitureKind
{
    None = 0,

    /// <summary>Links to other stories: "Read next", "Lesen Sie auch".</summary>
    Related = 1,
    Share = 2,

    /// <summary>Newsletters, subscriptions, sign-in.</summary>
    Subscribe = 4,
    Comments = 8,

    /// <summary>Advertising, legal lines, consent, players, menus.</summary>
    Notice = 16,

    /// <summary>Photo credits.</summary>
    Credit = 32,

    /// <summary>What stands before a date: "Published", "Stand:".</summary>
    Dating = 64,
}

/// <summary>Recognises page furniture by the phrases of <see cref="FurnitureTable"/>.</summary>
static class Furniture
{
    const int LongestWord = 40;

    static readonly FrozenDictionary<string, (string Phrase, FurnitureKind Kind)[]> _byFirstWord = FurnitureTable.Rows
        .SelectMany(row => row.Phrases.Select(phrase => (Phrase: phrase.Trim(), row.Kind)))
        .GroupBy(entry => FirstWord(entry.Phrase).ToString())
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, (string Phrase, FurnitureKind Kind)[]>.AlternateLookup<ReadOnlySpan<char>> _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds of the phrases that the line begins with, and of those that are the whole line.</summary>
    public static (FurnitureKind Starts, FurnitureKind Whole) Of(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \u00A0:|•·-–—*[]()<>»›→▶…!?.,'\"".AsSpan());
        Span<char> lower = stackalloc char[96];
        var length = Math.Min(line.Length, lower.Length);
        if (length == 0)
            return default;
        var head = lower[..length];
        SmallLetters.Write(line[..length], head);
        var (starts, whole) = (FurnitureKind.None, FurnitureKind.None);
        foreach (var (phrase, kind) in Entries(head))
        {
            if (!head.StartsWith(phrase, StringComparison.Ordinal) || (length > phrase.Length && char.IsLetterOrDigit(phrase[^1]) && char.IsLetterOrDigit(head[phrase.Length]) && !Caseless.IsHanOrKana(phrase[^1])))
                continue;
            starts |= kind;
            if (line.Length == phrase.Length)
                whole |= kind;
        }
        return (starts, whole);
    }

    static ReadOnlySpan<(string Phrase, FurnitureKind Kind)> Entries(ReadOnlySpan<char> head) =>
        _lookup.TryGetValue(FirstWord(head), out var entries) ? entries : [];

    /// <summary>Up to the first space or sign; two characters in scripts without spaces.</summary>
    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && Caseless.IsHanOrKana(text[0]))
            return text[..1];
        var end = 0;
        while (end < text.Length && end < LongestWord && (char.IsLetterOrDigit(text[end]) || text[end] > '\u0300'))
            end++;
        return text[..Math.Max(1, end)];
    }
}
