using System.Buffers;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>White space between words made one blank.</summary>
static class Blanks
{
    /// <summary>All white space but the blank.</summary>
    static readonly SearchValues<char> _others = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => letter != ' ' && char.IsWhiteSpace(letter))]);

    /// <summary>The text with each run of white space as one blank, none at its ends; most texts are so already and are given back.</summary>
    public static string Single(string text) =>
        text is [' ', ..] or [.., ' '] || text.AsSpan().ContainsAny(_others) || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : text;
}
