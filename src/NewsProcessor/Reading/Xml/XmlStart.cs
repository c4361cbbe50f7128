using System.Buffers;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>Looks at the first bytes of what may be XML.</summary>
static class XmlStart
{
    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The root element's local name; null where the file does not start as XML does.</summary>
    public static string? Root(NewsFile file)
    {
        var head = file.Head;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Root(TextDecoding.Decode(head).Value);
        return head.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] and var start ? Root(System.Text.Encoding.Latin1.GetString(start)) : null;
    }

    /// <summary>The local name of the first element of a text.</summary>
    public static string? Root(string text)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        while (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
            if (end < 0)
                return null;
            rest = rest[end..].TrimStart("->] \t\r\n");
        }
        if (rest.Length < 2 || rest[0] != '<')
            return null;
        var stop = rest.IndexOfAny(_nameEnds);
        var name = rest[1..(stop < 1 ? rest.Length : stop)];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
