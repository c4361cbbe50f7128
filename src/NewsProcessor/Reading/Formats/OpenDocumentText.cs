using NewsProcessor.Reading.Odt;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>An OpenDocument text, as LibreOffice and others save it: packed (.odt) or as one XML file (.fodt).</summary>
public sealed class OpenDocumentText : IArticleFormat
{
    /// <summary>Where a ZIP's first file, which says what the whole is, begins and ends at the latest; and where the root element of a flat file ends, behind its namespaces.</summary>
    const int FirstName = 30, FirstFile = 256, LongestRoot = 16 * 1024;

    public string Name => "ODT";

    /// <summary>A ZIP that begins with the media type (ODF 1.3, part 2, 3.3), or an XML file whose root says it.</summary>
    public bool Recognises(NewsFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes.StartsWith("PK\x03\x04"u8)
            ? bytes.Length > FirstFile && bytes[FirstName..].StartsWith("mimetype"u8) && IsSaid(bytes[..FirstFile])
            : XmlStart.Root(file) is "document" && IsSaid(bytes[..Math.Min(bytes.Length, LongestRoot)]);
    }

    public IEnumerable<ReadItem> Read(NewsFile file) => OdtArticle.Read(file);

    /// <summary>Templates and master documents too.</summary>
    static bool IsSaid(ReadOnlySpan<byte> start) => start.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0;
}
