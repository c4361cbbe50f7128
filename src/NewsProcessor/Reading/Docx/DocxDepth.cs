using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace NewsProcessor.Reading.Docx;

/// <summary>Looks through a document's main part before it is taken into memory.</summary>
static class DocxDepth
{
    const int DeepestNesting = 256;
    const long LargestPart = 64L * 1024 * 1024;

    /// <summary>Why the part is not read; null where it may be.</summary>
    public static string? Refusal(MainDocumentPart main)
    {
        using var stream = main.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestPart });
        var lines = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > DeepestNesting)
                    return string.Create(CultureInfo.InvariantCulture, $"word/document.xml, line {lines.LineNumber}: elements are nested more than {DeepestNesting} deep.");
            }
            return null;
        }
        catch (XmlException broken)
        {
            return string.Create(CultureInfo.InvariantCulture, $"word/document.xml, line {broken.LineNumber}, position {broken.LinePosition}: the XML is broken.");
        }
    }
}
