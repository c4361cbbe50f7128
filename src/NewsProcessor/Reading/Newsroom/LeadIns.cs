using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>What stands before the names of a byline: "By", "Von", "Autor:".</summary>
static class LeadIns
{
    /// <summary>Characters of a line that is nothing but a lead-in, and of a label in a line of its own.</summary>
    const int Longest = 30, LongestLabel = 16;

    /// <summary>Lead-ins by their first letter, so that a line is compared with few of them.</summary>
    static readonly FrozenDictionary<char, string[]> _byLetter =
        BylineWords.LeadIns.GroupBy(leadIn => char.ToUpperInvariant(leadIn[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    static readonly FrozenSet<string> _all = BylineWords.LeadIns.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is nothing but a lead-in, so that the names stand in the next: "By", "Autor:".</summary>
    public static bool Is(string line) => line.Length <= Longest && _all.Contains(line.Trim(' ', ':', '：'));

    /// <summary>Whether a line opens with a lead-in.</summary>
    public static bool Opens(string line) => Cut(line).LeadIn is not null;

    /// <summary>"Autoren", "Author:": a label in a line of its own.</summary>
    public static bool IsAuthorLabel(string line) => line.Length < LongestLabel && line.StartsWith("aut", StringComparison.OrdinalIgnoreCase) && Is(line);

    /// <summary>Cuts "By", "Von", "Autor:" and the like from the start; the longest lead-in wins.</summary>
    public static (string Names, string? LeadIn) Cut(string text)
    {
        if (text.Length == 0 || !_byLetter.TryGetValue(char.ToUpperInvariant(text[0]), out var leadIns))
            return (text, null);
        foreach (var leadIn in leadIns)
        {
            if (text.Length <= leadIn.Length || !text.StartsWith(leadIn, StringComparison.OrdinalIgnoreCase))
                continue;
            var next = text[leadIn.Length];
            if (next is ':' or '：' or '/' or '／' or '|' || (next is ' ' && leadIn.Length > 0) || leadIn[^1] is '/' or '／')
                return (text[leadIn.Length..].TrimStart(' ', ':', '：', '/', '／', '|', '-', '–'), leadIn);
        }
        return (text, null);
    }
}
