using System.Globalization;
using System.Text;
using System.Xml;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Feeds;

/// <summary>Elements of a feed in XML.</summary>
static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    static readonly XmlWriterSettings _settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, _settings))
            write(xml);
        return bytes.ToArray();
    }

    /// <summary>An element with text; none where there is no text.</summary>
    public static void Say(this XmlWriter xml, string? prefix, string name, string? ns, string? text)
    {
        if (text is null)
            return;
        xml.WriteStartElement(prefix, name, ns);
        xml.WriteString(CleanText.Of(text));
        xml.WriteEndElement();
    }

    /// <summary>An empty element with attributes; an attribute without a value is left out.</summary>
    public static void Mark(this XmlWriter xml, string? prefix, string name, string? ns, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(prefix, name, ns);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                xml.WriteAttributeString(attribute, CleanText.Of(value));
        }
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 with four digits of a year, in UTC.</summary>
    public static string Rfc822(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339.</summary>
    public static string Rfc3339(DateTimeOffset time) => PrintedTime.Of(time)!;
}
