using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Takes headlines apart that were copied into one line.</summary>
static class GluedHeadlines
{
    const int FewestWords = 4, MostWords = 16, LongestSingle = 160;

    /// <summary>Words after which a capital does not begin a headline.</summary>
    static readonly HashSet<string> _joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "of", "to", "for", "the", "a", "an", "by", "on", "with", "at", "from", "and", "or", "as", "is", "are", "was", "over", "after", "before", "against", "into", "under", "says", "say", "than", "via", "near", "about", "between", "that", "who", "its", "his", "her", "their", "amid", "despite", "ex", "anti", "pro",
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "und", "von", "im", "am", "zu", "für", "mit", "auf", "aus", "bei", "nach", "über", "gegen", "vor", "wie", "als", "de", "la", "le", "les", "du", "en", "et", "à", "au", "el", "los", "las", "y", "del", "con", "por", "para", "di", "il", "e", "da", "do", "dos", "van", "het", "een", "op", "voor", "och", "i", "på", "av", "og", "til", "med",
    };

    /// <summary>The headlines, when every part has the length of one; else the line as it is.</summary>
    public static IReadOnlyList<string> Apart(string line)
    {
        if (line.Length <= LongestSingle)
            return [line];
        var parts = new List<string>();
        var words = line.Split(' ');
        var start = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (i - start >= FewestWords && words.Length - i >= FewestWords && Begins(words[i]) && Closes(words[i - 1]))
            {
                parts.Add(string.Join(' ', words[start..i]));
                start = i;
            }
        }
        parts.Add(string.Join(' ', words[start..]));
        return parts.Count >= 3 && parts.All(part => part.Count(c => c == ' ') < MostWords) ? parts : [line];
    }

    static bool Begins(string word) => char.IsUpper(word[0]) || "\"“‘«„".Contains(word[0], StringComparison.Ordinal);

    static bool Closes(string word) => char.IsLower(word[0]) && !_joining.Contains(word) && !BylineWords.Particles.Contains(word) && char.IsLetter(word[^1]);
}
