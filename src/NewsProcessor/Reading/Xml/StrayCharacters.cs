using System.Buffers;
using System.Net;
using System.Text;
using System.Xml;

namespace NewsProcessor.Reading.Xml;

/// <summary>Mends what careless writers leave in XML: bare ampersands, names of characters that only HTML knows, and control characters.</summary>
static class StrayCharacters
{
    static readonly SearchValues<char> _suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')), '&', '<', '\uFFFE', '\uFFFF']);

    /// <summary>The text with every ampersand written as XML has it, HTML's named characters as themselves, and without control characters.</summary>
    public static string Mended(string xml)
    {
        if (xml.AsSpan().IndexOfAny(_suspects) < 0)
            return xml;
        var clean = new StringBuilder(xml.Length);
        var (from, literalEnd) = (0, 0);
        for (int next; (next = xml.AsSpan(from).IndexOfAny(_suspects)) >= 0;)
        {
            clean.Append(xml, from, next);
            from += next;
            if (xml[from] == '<' && from >= literalEnd && xml.AsSpan(from).StartsWith("<![CDATA["))
                literalEnd = xml.IndexOf("]]>", from, StringComparison.Ordinal) is >= 0 and var end ? end : xml.Length;
            if (xml[from] == '&' && from >= literalEnd)
                from += Reference(xml, from, clean);
            else
                clean.Append(xml[from++] is var c and ('<' or '&') ? c.ToString() : "");
        }
        return clean.Append(xml, from, xml.Length - from).ToString();
    }

    /// <summary>Writes what an ampersand stands for, and answers how many characters it took.</summary>
    static int Reference(string xml, int at, StringBuilder clean)
    {
        var length = xml.AsSpan(at, Math.Min(xml.Length - at, 12)).IndexOf(';') + 1;
        var written = xml.AsSpan(at, length);
        if (xml.AsSpan(at).StartsWith("&amp "))
        {
            clean.Append("&amp;");
            return 4;
        }
        if (written is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            clean.Append(written);
            return length;
        }
        var decoded = length > 2 ? WebUtility.HtmlDecode(written.ToString()) : "";
        if (decoded.Length is 1 or 2)
            clean.Append(decoded switch { "<" => "&lt;", "&" => "&amp;", [var single] when !XmlConvert.IsXmlChar(single) => "", _ => decoded });
        else if (written is not ['&', '#', .., ';'])
            clean.Append("&amp;");
        return decoded.Length is 1 or 2 || written is ['&', '#', .., ';'] ? length : 1;
    }
}
