using System.Text;
using System.Text.RegularExpressions;

namespace NewsProcessor.Writing.Body;

/// <summary>Text in Markdown that says what it says: no sign in it acts.</summary>
static partial class MarkdownText
{
    /// <summary>One block's text.</summary>
    /// <param name="text">Plain.</param>
    /// <param name="atStart">Whether it begins its block, where more signs act.</param>
    public static string Escaped(string text, bool atStart)
    {
        text = atStart ? OneLine(text).TrimStart() : OneLine(text);
        var escaped = new StringBuilder(text.Length + 16);
        var at = 0;
        if (atStart && Leading().Match(text) is { Success: true } sign)
        {
            escaped.Append(text, 0, sign.Length - 1).Append('\\').Append(text[sign.Length - 1]);
            at = sign.Length;
        }
        foreach (var address in Address().EnumerateMatches(text, at))
        {
            Escape(escaped, text.AsSpan(at..address.Index));
            escaped.Append('<').Append(text, address.Index, address.Length).Append('>');
            at = address.Index + address.Length;
        }
        Escape(escaped, text.AsSpan(at));
        return escaped.ToString();
    }

    /// <summary>A heading's closing number signs are not shown, unless escaped.</summary>
    public static string Heading(string escaped) => escaped.EndsWith('#') ? escaped[..^1] + "\\#" : escaped;

    public static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\r', ' ');

    static void Escape(StringBuilder escaped, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Acts(text, i))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
    }

    /// <summary>Signs of CommonMark, of the usual extensions (strikethrough, sub- and superscript, marks, bare addresses) and of site generators.</summary>
    static bool Acts(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '^' or '|' => true,
        '&' => Entity().IsMatch(text[i..]),
        '+' or '=' or '{' or '%' => (i > 0 && text[i - 1] is '+' or '=' or '{' or '%') || (i + 1 < text.Length && text[i + 1] is '+' or '=' or '{' or '%'),
        ':' => i + 1 < text.Length && text[i + 1] is '/' or ':' || Scheme().IsMatch(text[..i]),
        '.' => i >= 3 && text[(i - 3)..i].Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>What starts a heading, a list, a rule or a definition, up to the sign that does it.</summary>
    [GeneratedRegex(@"^(?:[#+\-=:]|[0-9]{1,9}[.)])", RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    /// <summary>A bare address, without the punctuation of its sentence.</summary>
    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9][A-Za-z0-9.\-]*(?::[0-9]+)?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*[A-Za-z0-9/=_\-#])?", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^&#?[A-Za-z0-9]{1,32};", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    /// <summary>Schemes that are made into links without angle brackets.</summary>
    [GeneratedRegex(@"(?i)(?:mailto|tel|ftp|https?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
