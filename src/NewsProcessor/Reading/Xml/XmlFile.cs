using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>
/// An XML document of a news format as a tree with local names: newsrooms mix namespaces up, and no two elements of a format differ by theirs alone.
/// A document type is passed over and never fetched; one that declares anything of its own is refused, and so is nesting that no news item needs.
/// </summary>
static class XmlFile
{
    const int DeepestNesting = 200, MostAttributes = 1000;

    static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>The document's root, or the reason why there is none.</summary>
    public static (XElement? Root, string? Refusal) Load(NewsFile file, out string encoding)
    {
        var text = TextDecoding.Decode(file.Bytes.Span, Declared(file.Head));
        encoding = text.Encoding;
        return Parse(text.Value);
    }

    public static (XElement? Root, string? Refusal) Parse(string xml)
    {
        xml = xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (DeclaresEntities(xml))
            return (null, "The document type at the start of this XML declares entities of its own, which are not read here. Send the document without them.");
        try
        {
            return (Tree(xml), null);
        }
        catch (XmlException first)
        {
            if (WithCharacters(xml) is not { } mended)
                return (null, Reason(first));
            try
            {
                return (Tree(mended), null);
            }
            catch (XmlException)
            {
                return (null, Reason(first));
            }
        }
    }

    static string Reason(XmlException fault) =>
        $"The XML breaks at line {fault.LineNumber}, column {fault.LinePosition}: {fault.Message.Split(" Line ", 2)[0]} Send the document complete and well-formed.";

    static XElement Tree(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), _settings);
        XElement? root = null, open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > DeepestNesting)
                        throw Broken(reader, $"Elements stand more than {DeepestNesting} deep in each other.");
                    if (reader.AttributeCount > MostAttributes)
                        throw Broken(reader, $"An element has more than {MostAttributes} attributes.");
                    var element = Element(reader);
                    open?.Add(element);
                    root ??= element;
                    open = reader.IsEmptyElement ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }
        return root!;
    }

    static XmlException Broken(XmlReader reader, string why) => new(why, null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    static XElement Element(XmlReader reader)
    {
        var element = new XElement(reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && element.Attribute(reader.LocalName) is null)
                element.Add(new XAttribute(reader.LocalName, reader.Value));
        }
        reader.MoveToElement();
        return element;
    }

    /// <summary>The encoding that the XML declaration names.</summary>
    static string? Declared(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]);
        var at = start.IndexOf("encoding=", StringComparison.Ordinal);
        if (at < 0 || at > start.IndexOf("?>", StringComparison.Ordinal))
            return null;
        var quote = start[at + 9];
        var end = start.IndexOf(quote, at + 10);
        return quote is '"' or '\'' && end > 0 ? start[(at + 10)..end] : null;
    }

    /// <summary>
    /// Whether a document type before the root declares entities for use in the text. Agencies also declare parameter entities there ("%nitf;"),
    /// which name parts of the document type itself and are passed over with it.
    /// </summary>
    static bool DeclaresEntities(string xml)
    {
        var type = XmlStart.DocumentType(xml);
        for (var at = type.IndexOf("<!ENTITY"); at >= 0; type = type[(at + 8)..], at = type.IndexOf("<!ENTITY"))
        {
            if (type[(at + 8)..].TrimStart() is not ['%', ..])
                return true;
        }
        return false;
    }

    /// <summary>HTML's named characters, which XML knows only with a document type, as the characters themselves; null when there are none.</summary>
    static string? WithCharacters(string xml)
    {
        StringBuilder? mended = null;
        var copied = 0;
        for (var at = xml.IndexOf('&'); at >= 0 && at < xml.Length - 1; at = xml.IndexOf('&', at + 1))
        {
            var length = xml.AsSpan(at, Math.Min(12, xml.Length - at)).IndexOf(';') + 1;
            if (length < 3 || xml[at + 1] == '#' || xml.AsSpan(at, length) is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
                continue;
            var named = xml.Substring(at, length);
            if (WebUtility.HtmlDecode(named) is var character && character == named)
                continue;
            (mended ??= new()).Append(xml, copied, at - copied).Append(character);
            copied = at + length;
        }
        return mended?.Append(xml, copied, xml.Length - copied).ToString();
    }
}
