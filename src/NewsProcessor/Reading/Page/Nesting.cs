using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>Keeps markup from being nested so deep that taking it apart would exhaust stack or patience; no article is.</summary>
static partial class Nesting
{
    const int Deepest = 400;

    /// <summary>The markup itself, or, when elements are left open without end, its text alone.</summary>
    public static string Bounded(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] == '/' && !IsVoid(html.AsSpan(at + 2)))
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)))
                deepest = Math.Max(deepest, ++depth);
        }
        return deepest <= Deepest ? html : Tags().Replace(html, "\n\n");
    }

    /// <summary>Elements that nobody closes.</summary>
    static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var name in (ReadOnlySpan<string>)["br", "hr", "img", "p", "li", "td", "tr", "th", "input", "meta", "link", "source", "wbr", "col", "dt", "dd", "option"])
        {
            if (tag.Length > name.Length && tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(tag[name.Length]))
                return true;
        }
        return false;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
