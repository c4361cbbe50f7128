using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>Tells a web page by its first bytes, and reads the charset that it declares there (HTML Standard 13.2.3.2, the prescan).</summary>
static class PageStart
{
    static readonly SearchValues<char> _labelEnds = SearchValues.Create(" \"'/>;?\r\n");

    const int CharsetPrescan = 1024 * 3;

    /// <summary>Elements that a page may begin with; feeds and news markup have other roots.</summary>
    static readonly FrozenSet<string> _openers = "html head body meta title link script style base noscript div p article main section header nav h1 h2 h3 table span br b font center a img ul form iframe template amp-img"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the bytes begin like a page; under a page's name or media type, stray text before the first tag is forgiven.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head, bool named)
    {
        var text = Letters(head);
        var start = Prolog(text);
        if (start < text.Length && text[start] == '<')
            return text.AsSpan(start).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || _openers.Contains(TagAt(text, start + 1));
        return named && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase) || text.Contains("<p>", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The label that a meta element or XML declaration gives, or null.</summary>
    public static string? Charset(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, CharsetPrescan)]);
        foreach (var word in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var label = text.AsSpan(at + word.Length).TrimStart(" \"'");
            var length = label.IndexOfAny(_labelEnds);
            return length is > 0 and < 40 ? label[..length].ToString() : null;
        }
        return null;
    }

    /// <summary>Bytes as letters; the zero bytes of UTF-16 are left out.</summary>
    static string Letters(ReadOnlySpan<byte> head) => Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>Where byte order mark, white space, comments and XML declaration end.</summary>
    static int Prolog(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '\u00ef' or '\u00bb' or '\u00bf' or '\u00fe' or '\u00ff')
                at++;
            else if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
                at = After(text, "-->", at);
            else if (text.AsSpan(at).StartsWith("<?", StringComparison.Ordinal))
                at = After(text, ">", at);
            else
                break;
        }
        return at;
    }

    static int After(string text, string end, int from) => text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : text.Length;

    static string TagAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        return end < text.Length && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end])) ? text[at..end] : "";
    }
}
