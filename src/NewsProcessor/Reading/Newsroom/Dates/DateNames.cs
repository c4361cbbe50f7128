using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The words of dates in the languages of the press, from CLDR (DateNames.txt) and <see cref="DateGrammar"/>; found by their folded form.</summary>
static class DateNames
{
    const int FoldedLetters = 0x2000;
    static readonly char[] _folded = new char[FoldedLetters];
    static readonly Dictionary<string, string> _orders = new(StringComparer.OrdinalIgnoreCase);
    static readonly FrozenDictionary<string, DateName>.AlternateLookup<ReadOnlySpan<char>> _names;
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseStarts;

    static DateNames()
    {
        var names = new Dictionary<string, DateName>(StringComparer.Ordinal);
        for (var c = 0; c < FoldedLetters; c++)
            _folded[c] = char.ToLowerInvariant((char)c);
        using var table = typeof(DateNames).Assembly.GetManifestResourceStream("DateNames.txt")!;
        using var lines = new StreamReader(table, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                Take(names, line.Split('|'));
        }
        foreach (var (word, sense) in DateGrammar.Words)
            Add(names, word, sense);
        _names = names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _phraseStarts = names.Keys.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => name[..name.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateName? Find(ReadOnlySpan<char> folded) => _names.TryGetValue(folded, out var name) ? name : null;

    /// <summary>Whether a name of several words starts with this one.</summary>
    public static bool StartsPhrase(ReadOnlySpan<char> folded) => _phraseStarts.Contains(folded);

    /// <summary>CLDR's order of "ymd" in short dates of a language tag; null where the tag, without a region, does not settle it (English).</summary>
    public static string? Order(string tag)
    {
        var language = tag.Split('-', '_')[0];
        if (_orders.TryGetValue(tag.Replace('_', '-'), out var order))
            return string.Equals(tag, "en", StringComparison.OrdinalIgnoreCase) ? null : order;
        return string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) && !tag.EndsWith("US", StringComparison.OrdinalIgnoreCase) ? null : _orders.GetValueOrDefault(language);
    }

    /// <summary>Lower case, without the marks that writers leave out; 0 for a mark to drop.</summary>
    public static char Fold(char letter) => letter switch
    {
        < (char)FoldedLetters => IsDropped(letter) ? '\0' : _folded[letter],
        >= '\u200B' and <= '\u200F' or '\uFEFF' => '\0',
        >= '\uFF21' and <= '\uFF3A' => (char)(letter - 0xFF21 + 'a'),
        >= '\uFF41' and <= '\uFF5A' => (char)(letter - 0xFF41 + 'a'),
        _ => letter,
    };

    /// <summary>Combining accents, Hebrew points, Arabic vowel signs and tatweel, soft hyphen; the vowel signs of Indic and Thai script are letters of the name.</summary>
    static bool IsDropped(char c) => c is '\u00AD' or '\u0640' or '\u0670' or (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0487')
        or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F');

    static void Take(Dictionary<string, DateName> names, string[] fields)
    {
        switch (fields[0])
        {
            case "letters":
                for (var at = 0; at < fields[1].Length; at += 2)
                    _folded[fields[1][at]] = fields[1][at + 1];
                _folded['ı'] = 'i';
                break;
            case "order":
                foreach (var locale in fields[2].Split(' '))
                    _orders[locale] = fields[1];
                break;
            default:
                var month = fields[0] switch { "p" => DateNameKind.PersianMonth, "h" => DateNameKind.IslamicMonth, _ => DateNameKind.Month };
                AddAll(names, fields[2], month, 1, fields[1]);
                AddAll(names, fields[3], DateNameKind.Weekday, 0, fields[1]);
                AddHalves(names, fields[4].Split(';'), fields[1]);
                break;
        }
    }

    static void AddAll(Dictionary<string, DateName> names, string list, DateNameKind kind, int first, string language)
    {
        var value = first;
        foreach (var forms in list.Split(';'))
        {
            foreach (var form in forms.Split(',', StringSplitOptions.RemoveEmptyEntries))
                Add(names, form, new(kind, value, language));
            value++;
        }
    }

    static void AddHalves(Dictionary<string, DateName> names, string[] halves, string language)
    {
        if (halves is not [var morning, var afternoon])
            return;
        AddAll(names, morning, DateNameKind.Morning, 0, language);
        AddAll(names, afternoon, DateNameKind.Afternoon, 0, language);
    }

    static void Add(Dictionary<string, DateName> names, string word, DateSense sense)
    {
        if (!names.TryGetValue(word, out var name))
            names.Add(word, name = new DateName(new StringInfo(word).LengthInTextElements));
        name.Add(sense);
    }
}
