using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells languages of one script apart by the commonest words of each (CommonWords.txt, our own lists).</summary>
static class CommonWords
{
    const int LongestWord = 16;
    static readonly string[] _languages;
    static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    static CommonWords()
    {
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var languages = new List<string>();
        using var table = typeof(CommonWords).Assembly.GetManifestResourceStream("CommonWords.txt")!;
        using var lines = new StreamReader(table, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = line.Split('|');
            languages.Add(fields[0]);
            foreach (var word in fields.Skip(1).SelectMany(list => list.Split(' ')).Distinct())
                (words.TryGetValue(word, out var list) ? list : words[word] = []).Add(languages.Count - 1);
        }
        _languages = [.. languages];
        _words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language whose words are clearly the most frequent; null where none is. "Sure" asks for twice the evidence.</summary>
    public static string? Language(string start, string middle, bool sure = false)
    {
        var scores = new double[_languages.Length];
        var words = Score(start, scores) + Score(middle, scores);
        var (best, second) = (-1, -1);
        for (var at = 0; at < scores.Length; at++)
        {
            if (best < 0 || scores[at] > scores[best])
                (best, second) = (at, best);
            else if (second < 0 || scores[at] > scores[second])
                second = at;
        }
        var least = sure ? Math.Max(6, words * 0.2) : Math.Max(2, words * 0.12);
        return scores[best] >= least && scores[best] >= scores[second] * (sure ? 1.5 : 1.1) ? _languages[best] : null;
    }

    /// <summary>How many of the words of a text are common words with a letter outside ASCII: evidence that its bytes were decoded rightly.</summary>
    public static int Telling(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var telling = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim("\"'.,;:!?()<>«»„“”–-");
            if (word.Length is > 0 and <= LongestWord && !System.Text.Ascii.IsValid(word))
            {
                word.ToLowerInvariant(folded);
                telling += _words.TryGetValue(folded[..word.Length], out _) ? 1 : 0;
            }
        }
        return telling;
    }

    /// <summary>Adds one for each word a language has, a little more for words that few languages share; returns how many words there were. Abbreviations are words of no language.</summary>
    static int Score(string text, double[] scores)
    {
        Span<char> word = stackalloc char[LongestWord];
        var (words, length) = (0, 0);
        var capitalised = text.Count(char.IsUpper) > text.Length / 2;
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            if (IsLetter(c))
            {
                if (length < LongestWord)
                    word[length] = SmallLetters.Of(c);
                length++;
                continue;
            }
            if (length > 0 && IsAbbreviation(text, at - length, at, capitalised))
                length = 0;
            if (length > 0)
                words++;
            if (length is > 0 and <= LongestWord && _words.TryGetValue(word[..length], out var languages))
            {
                foreach (var language in languages)
                    scores[language] += 0.7 + (0.8 / languages.Length);
            }
            length = 0;
        }
        return words;
    }

    /// <summary>"AP", the letters of "U.S.", and what an apostrophe parts from its word: "it's".</summary>
    static bool IsAbbreviation(string text, int start, int end, bool capitalised) => end - start == 1
        ? (start > 0 && text[start - 1] is '\'' or '’') || (end < text.Length && text[end] == '.' && char.IsUpper(text[start]))
        : !capitalised && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('A', 'Z') < 0;

    static bool IsLetter(char c) => char.IsLetter(c)
        || (c > 0x7F && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
