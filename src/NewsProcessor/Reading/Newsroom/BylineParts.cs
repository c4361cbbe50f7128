using System.Buffers;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Cuts a line of names at the signs that part them: commas, bars, brackets, slashes, long dashes, and hyphens between blanks. By hand: bylines are looked for in most lines of a text, where an expression costs too much.</summary>
static class BylineParts
{
    static readonly SearchValues<char> _signs = SearchValues.Create("|•·,;、，()[]\t●▪✦︱｜/–—-");

    /// <summary>The next part that starts at a position, and where the one after it starts; the last one's is behind the text's end.</summary>
    public static ReadOnlySpan<char> Next(string text, int from, out int next)
    {
        for (var at = from; at < text.Length; at++)
        {
            var offset = text.AsSpan(at).IndexOfAny(_signs);
            if (offset < 0)
                break;
            at += offset;
            if (Separator(text, from, at) is (var start, var end))
            {
                next = end;
                return text.AsSpan(from, start - from);
            }
        }
        next = text.Length + 1;
        return text.AsSpan(from);
    }

    /// <summary>Where the separator around a sign starts and ends, the blanks that belong to it included; null for a hyphen inside a word.</summary>
    static (int Start, int End)? Separator(string text, int from, int at)
    {
        var dash = text[at] is '-' or '–' or '—' or '/';
        if (dash && at > from && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length)
        {
            if (char.IsWhiteSpace(text[at + 1]))
                return (at - 1, at + 2);
            if (text[at] == '/' && text[at + 1] == '/' && at + 2 < text.Length && char.IsWhiteSpace(text[at + 2]))
                return (Blanks(text, from, at), text.Length - text.AsSpan(at + 2).TrimStart().Length);
        }
        return text[at] == '-' ? null : (at, at + 1);
    }

    /// <summary>Where the white space before a position starts.</summary>
    static int Blanks(string text, int from, int at) => from + text.AsSpan(from, at - from).TrimEnd().Length;
}
