using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells by its shape whether a few words can be a person's name.</summary>
static class PersonNames
{
    const int MostWords = 7;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles = BylineWords.Articles.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _particles = BylineWords.Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _others = BylineWords.Houses.Union(BylineWords.Roles, StringComparer.OrdinalIgnoreCase)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _neverNames = BylineWords.NeverNames.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly WordFilter _forbidden = new([.. BylineWords.Houses, .. BylineWords.Roles, .. BylineWords.NeverNames]);
    static readonly SearchValues<char> _joints = SearchValues.Create("'’-־");

    /// <summary>Two to five words with capitals (particles and initials aside), none of them a word of pages or newsrooms.</summary>
    public static bool IsFull(string text) => IsFull(text.AsSpan());

    /// <inheritdoc cref="IsFull(string)"/>
    public static bool IsFull(ReadOnlySpan<char> text) =>
        !_articles.Contains(FirstWord(text)) && Shape(text) is { Fits: true } shape && (shape.Capitals is >= 2 and <= 5 || Caseless.IsName(text.ToString()));

    /// <summary>As <see cref="IsFull(string)"/>, one word and lower case allowed: for names that a lead-in such as "By" announces.</summary>
    public static bool IsAnnounced(string text) => Shape(text) is { Fits: true, Words: <= 6 } && text.Any(char.IsLetter);

    /// <summary>Whether the first two words of several can open a name: what opens none is not read on.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(' ');
        var second = text.IndexOf(' ');
        if (second < 0)
            return false;
        second += text[second..].Length - text[second..].TrimStart(' ').Length;
        return text[second..].IndexOf(' ') is > 0 and var length && Shape(text[..(second + length)]).Fits;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is >= 0 and var space ? text[..space] : text;

    static (bool Fits, int Words, int Capitals) Shape(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 60)
            return default;
        var (words, capitals, lowers) = (0, 0, 0);
        var alone = text.Trim(' ').IndexOf(' ') < 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (!IsNameWord(word) || IsTicker(word) || Forbidden(word, alone) || IsClub(word, text))
                return default;
            words++;
            var particle = _particles.Contains(word);
            var inner = Inner(word);
            if (char.IsUpper(word[0]) || inner)
                capitals++;
            else if (!particle && !char.IsLetter(word[0]))
                return default;
            lowers += char.IsLower(word[0]) && !particle && !inner ? 1 : 0;
            if (words > MostWords || (lowers > 0 && capitals > 0))
                return default;
        }
        return (true, words, capitals);
    }

    /// <summary>A share's code: "HOLM.OL".</summary>
    static bool IsTicker(ReadOnlySpan<char> word) => word.IndexOf('.') is >= 2 and var dot && dot < word.Length - 1 && !word.ContainsAnyExcept(_capitalsAndDot);

    static readonly SearchValues<char> _capitalsAndDot = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    /// <summary>Letters of a club or company between words with small letters: "from FC Harbour".</summary>
    static bool IsClub(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        if (word.Length is not (2 or 3) || word.ContainsAnyExcept(_capitals))
            return false;
        string[] words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.IndexOf(words, word.ToString()) is > 0 and var at && at < words.Length - 1 && words[^1].Any(char.IsLower);
    }

    static readonly SearchValues<char> _capitals = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(char.IsUpper)]);

    /// <summary>"d'Arcy", "al-Masri", "el-Hage": a capital behind a prefix.</summary>
    static bool Inner(ReadOnlySpan<char> word) => word.Length > 3 && char.IsLower(word[0]) && word[1..].IndexOfAny(_joints) is >= 0 and < 4 && word[1..].ContainsAny(_capitals);

    static bool IsNameWord(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                letters++;
            else if (c is not ('\'' or '’' or '-' or '‑' or '.' or '\u200d' or '\u00ad' or '`' or '・'))
                return false;
        }
        return letters > 0 && (word[^1] != '.' || letters <= 3 || word is "Prof.");
    }

    static bool Forbidden(ReadOnlySpan<char> word, bool alone)
    {
        var bare = word.TrimEnd('.');
        if (!_forbidden.MayHold(bare))
            return false;
        // "St. John", "Del Rey", "La Torre", "Will May": particles may be capitalised inside a name.
        return _others.Contains(bare) || (_neverNames.Contains(bare) && (alone || !_particles.Contains(bare)));
    }
}
