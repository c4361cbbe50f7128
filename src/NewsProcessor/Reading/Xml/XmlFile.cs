using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>
/// An XML document of a news format as a tree with local names: newsrooms mix namespaces up, and no two elements of a format differ by theirs alone.
/// A document type is passed over and never fetched; one that declares anything of its own is refused, and so is nesting that no news item needs.
/// </summary>
static partial class XmlFile
{
    const int DeepestNesting = 200, MostAttributes = 1000, LongestCharacter = 60, MostDocuments = 10_000;

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
        var text = Decoded(file);
        encoding = text.Encoding;
        return Parse(text.Value);
    }

    /// <summary>The file's text in the charset that its bytes or its declaration name.</summary>
    public static DecodedText Decoded(NewsFile file) => TextDecoding.Decode(file.Bytes.Span, Declared(file.Head));

    /// <summary>The documents that a text holds one behind the other, as spools and batches join them; one that is well-formed as a whole holds one.</summary>
    public static IReadOnlyList<(XElement? Root, string? Refusal)> All(string xml)
    {
        var whole = Parse(xml);
        if (whole.Root is not null || XmlStart.Root(xml) is not { } root)
            return [whole];
        List<string> parts = [.. Parts(xml, root).Where(part => XmlStart.Root(part) is not null)];
        return parts.Count == 1 ? [whole] : parts.ConvertAll(Parse);
    }

    static IEnumerable<string> Parts(string xml, string root)
    {
        var (from, end, parts) = (0, root + '>', 1);
        for (var at = xml.IndexOf(end, StringComparison.Ordinal); at >= 0 && parts < MostDocuments; at = xml.IndexOf(end, at, StringComparison.Ordinal))
        {
            at += end.Length;
            if (at <= end.Length || xml[at - end.Length - 1] is not ('/' or ':') || !StartsDocument(xml.AsSpan(at).TrimStart("\uFEFF \t\r\n"), root))
                continue;
            yield return xml[from..at];
            (from, parts) = (at, parts + 1);
        }
        yield return xml[from..];
    }

    /// <summary>Whether a declaration, a document type or another root stands here.</summary>
    static bool StartsDocument(ReadOnlySpan<char> rest, string root) =>
        rest.StartsWith("<?xml ") || rest.StartsWith("<!DOCTYPE") || (rest is ['<', ..] && rest.Length > root.Length + 1 && rest[1..].StartsWith(root) && rest[root.Length + 1] is ' ' or '>' or '\n' or '\r');

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
            try
            {
                return (Tree(StrayCharacters.Mended(xml)), null);
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
        using var reader = XmlReader.Create(new StringReader(xml), _settings, Lenient());
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
                    open?.Add(new XText(Printed(reader.Value)));
                    break;
            }
        }
        return root!;
    }

    static XmlParserContext Lenient() => new(null, new AnyPrefix(), null, XmlSpace.None);

    /// <summary>Knows every prefix, declared or not: names count without it.</summary>
    sealed class AnyPrefix() : XmlNamespaceManager(new NameTable())
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? $"undeclared:{prefix}";
    }

    static XmlException Broken(XmlReader reader, string why) => new(why, null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    static XElement Element(XmlReader reader)
    {
        var element = new XElement(reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && element.Attribute(reader.LocalName) is null)
                element.Add(new XAttribute(reader.LocalName, Printed(reader.Value)));
        }
        reader.MoveToElement();
        return element;
    }

    /// <summary>With the characters of windows-1252 for the control characters that careless programs write by their numbers there: "&amp;#146;".</summary>
    static string Printed(string text) => Unescaped(!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F') ? text
        : string.Concat(text.Select(letter => letter is >= '\u0080' and <= '\u009F' ? WindowsLetters[letter - '\u0080'] : letter)));

    /// <summary>Without the references that careless programs escape once more ("o&amp;amp;#39;clock"): but where they may be part of escaped markup.</summary>
    static string Unescaped(string text) => !text.Contains('&') || text.Contains('<') ? text
        : Reference().Replace(text, reference => WebUtility.HtmlDecode(reference.Value) is var letter && letter is "<" or ">" ? reference.Value : letter);

    [GeneratedRegex(@"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    const string WindowsLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

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
    /// which name parts of the document type itself and are passed over with it, and single characters by the names that HTML gives them.
    /// </summary>
    static bool DeclaresEntities(string xml)
    {
        var type = XmlStart.DocumentType(xml);
        for (var at = type.IndexOf("<!ENTITY"); at >= 0; type = type[(at + 8)..], at = type.IndexOf("<!ENTITY"))
        {
            if (type[(at + 8)..].TrimStart() is var declared && declared is not ['%', ..] && !IsCharacter(declared))
                return true;
        }
        return false;
    }

    /// <summary>Whether an entity stands for a character that its name means anyway: <c>copy "&amp;#169;"</c>.</summary>
    static bool IsCharacter(ReadOnlySpan<char> declared)
    {
        var end = declared[..Math.Min(declared.Length, LongestCharacter)].IndexOf('>');
        if (end < 0 || declared[..end].Trim().ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) is not [var name, ['"' or '\'', .., '"' or '\''] quoted])
            return false;
        var meant = WebUtility.HtmlDecode($"&{name};");
        return meant.Length is 1 or 2 && WebUtility.HtmlDecode(quoted[1..^1]) == meant;
    }
}
