using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Puts a space, or behind several words a bar, where copying a page lost it: "bySauli Otieno", "Nora Kinsella2 minutes ago", "Dan BardyThe Herald".</summary>
static class GluedWords
{
    /// <summary>Starts of names that carry a capital inside.</summary>
    static readonly string[] _prefixes = ["Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz", "O", "St", "Del", "Dos", "Al", "El", "Mb", "Vander"];

    public static string Apart(string text)
    {
        if (!text.Contains(' ') || !HasSeam(text))
            return text;
        var apart = new StringBuilder(text.Length + 8);
        var (wordStart, words) = (0, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && IsSeam(text, wordStart, i))
                apart.Append(words > 1 ? " | " : " ");
            apart.Append(text[i]);
            words = text[i] is ' ' ? words + 1 : text[i] is ',' or '|' or '/' ? 0 : words;
            if (text[i] is ' ' or '-' or '/')
                wordStart = i + 1;
        }
        return apart.ToString();
    }

    /// <summary>Whether a capital or digit stands behind a small letter anywhere, so that looking closer is worth while.</summary>
    static bool HasSeam(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLower(text[i - 1]) && (char.IsUpper(text[i]) || char.IsAsciiDigit(text[i])))
                return true;
        }
        return false;
    }

    /// <summary>Whether the word before begins with a capital as well: digits behind one word belong to it ("by reader1984").</summary>
    static bool FollowsName(string text, int wordStart) =>
        char.IsUpper(text[wordStart]) && wordStart > 1 && text.LastIndexOf(' ', wordStart - 2) is var space && char.IsUpper(text[space + 1]);

    static bool IsSeam(string text, int wordStart, int i)
    {
        var (before, here) = (text[i - 1], text[i]);
        if (char.IsAsciiDigit(here))
            return char.IsLower(before) && i - wordStart >= 3 && FollowsName(text, wordStart);
        if (!char.IsUpper(here) || !char.IsLower(before) || i + 2 >= text.Length)
            return false;
        var start = text.AsSpan(wordStart, i - wordStart);
        if (!char.IsLower(text[i + 1]))
            return text[i + 1] == '.' && wordStart == 0 && start.Equals("by", StringComparison.OrdinalIgnoreCase);
        if (start.IndexOfAny('@', '.') >= 0)
            return false;
        foreach (var prefix in _prefixes)
        {
            if (start.SequenceEqual(prefix))
                return false;
        }
        return start.Length >= 3 || (wordStart == 0 && start.Equals("by", StringComparison.OrdinalIgnoreCase));
    }
}
