using System.Buffers;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>Looks at the first bytes of what may be XML.</summary>
static class XmlStart
{
    const int LongestProlog = 64 * 1024;

    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The root element's local name; null where the file does not start as XML does.</summary>
    public static string? Root(NewsFile file)
    {
        if (file.Head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [(byte)'<', 0, ..])
            return Root(file.Text.Value);
        var start = file.Head.TrimStart("\uFEFF \t\r\n"u8);
        if (start is not [(byte)'<', (byte)'?' or (byte)'!' or (>= (byte)'A' and <= (byte)'z'), ..])
            return null;
        return Root(System.Text.Encoding.Latin1.GetString(start)) ?? Root(System.Text.Encoding.Latin1.GetString(file.Bytes.Span[..Math.Min(file.Bytes.Length, LongestProlog)]));
    }

    /// <summary>The local name of the first element of a text.</summary>
    public static string? Root(string text)
    {
        var rest = text.AsSpan(Prolog(text));
        if (rest.Length < 2 || rest[0] != '<' || rest[1] is '!' or '?')
            return null;
        var stop = rest.IndexOfAny(_nameEnds);
        var name = stop < 1 ? default : rest[1..stop];
        return stop < 1 ? null : name[(name.IndexOf(':') + 1)..].ToString();
    }

    /// <summary>The document type declaration before the root with its internal part; empty where there is none.</summary>
    public static ReadOnlySpan<char> DocumentType(string text)
    {
        var prolog = text.AsSpan(0, Prolog(text));
        return prolog.IndexOf("<!DOCTYPE") is >= 0 and var at ? prolog[at..] : default;
    }

    /// <summary>Where the root element starts, or a part of the prolog that does not end.</summary>
    static int Prolog(string text)
    {
        for (var at = 0; ;)
        {
            at += text.AsSpan(at).IndexOfAnyExcept("\uFEFF \t\r\n") is var blank && blank < 0 ? text.Length - at : blank;
            var rest = text.AsSpan(at);
            var length = rest.StartsWith("<!--") ? Behind(rest, "-->") : rest.StartsWith("<?") ? Behind(rest, "?>") : rest.StartsWith("<!") ? Declaration(rest) : 0;
            if (length <= 0)
                return at;
            at += length;
        }
    }

    static int Behind(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is >= 0 and var at ? at + end.Length : 0;

    /// <summary>The length of a declaration: to its "&gt;", that of its internal part passed over.</summary>
    static int Declaration(ReadOnlySpan<char> text)
    {
        var (inside, quote) = (false, '\0');
        for (var at = 2; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter == '<' && text[at..].StartsWith("<!--"))
                at += Math.Max(1, Behind(text[at..], "-->")) - 1;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter is '[' or ']')
                inside = letter == '[';
            else if (letter == '>' && !inside)
                return at + 1;
        }
        return 0;
    }
}
