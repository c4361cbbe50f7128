using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Feeds;

/// <summary>A feed's characters as its writer meant them: the right charset, nothing before the root, no stray ampersands or control characters.</summary>
static partial class FeedText
{
    /// <summary>Characters before the XML declaration that a careless script may have printed.</summary>
    const int LongestJunk = 80;

    /// <summary>The name of the root element without prefix, and the whole start tag; null where the text is not XML.</summary>
    public static (string Name, string Tag)? Root(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);
        return Start(text) is { } start && RootTag().Match(text, start) is { Success: true } root ? (root.Groups["name"].Value, root.Value) : null;
    }

    /// <summary>The document from its root element on, in as many lines as the file has, or the reason why it is refused.</summary>
    public static (string Xml, string? Refusal) Document(string text)
    {
        if (Start(text) is not { } start || RootTag().Match(text, start) is not { Success: true } root)
            return ("", "There is no root element.");
        if (text.AsSpan(start, root.Index - start).Contains("<!ENTITY", StringComparison.Ordinal))
            return ("", "The document type declares entities, which are not read here. Send the feed without them.");
        return (string.Concat(new string('\n', text.AsSpan(0, root.Index).Count('\n')), StrayCharacters.Mended(text[root.Index..])), null);
    }

    /// <summary>Where the XML starts: at once, or, where a declaration opens a line, behind a little that does not belong to it.</summary>
    static int? Start(string text)
    {
        var first = text.AsSpan().IndexOf('<');
        if (first < 0)
            return null;
        var declaration = text.IndexOf("<?xml", 0, Math.Min(text.Length, 4096), StringComparison.Ordinal);
        var printed = Printed(text.AsSpan(0, first));
        if (printed == 0)
            return Math.Max(first, declaration);
        if (declaration < 0)
            return null;
        return printed <= LongestJunk && (declaration == 0 || text[declaration - 1] is '\n' or '>') ? declaration : null;
    }

    /// <summary>Characters that show; byte order marks, decoded or not, are none.</summary>
    static int Printed(ReadOnlySpan<char> text)
    {
        var printed = 0;
        foreach (var c in text.TrimStart("\uFEFF\u00EF\u00BB\u00BF\u00FE\u00FF"))
            printed += c > ' ' ? 1 : 0;
        return printed;
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>[A-Za-z][\w.-]*)(?:\s[^<>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex RootTag();
}
