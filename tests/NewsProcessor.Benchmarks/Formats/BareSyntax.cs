using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using NewsProcessor.Reading;
using UglyToad.PdfPig;

namespace NewsProcessor.Benchmarks.Formats;

/// <summary>The floors: what parsing a format's syntax costs when nothing is made of it.</summary>
static class BareSyntax
{
    public static Action<NewsFile>? Of(string format) => format switch
    {
        "NITF" or "APPL" or "NewsML 1" or "NewsML-G2" or "RSS" or "Atom" or "news sitemap" or "WordPress export" or "XML" => Xml,
        "ninjs" or "JSON" or "JSON-LD" or "JSON Feed" => file => JsonDocument.Parse(file.Bytes).Dispose(),
        "NDJSON" => Lines,
        "CSV" => Cells,
        "mail" => Mail,
        "Markdown" => file => Markdig.Markdown.Parse(Encoding.UTF8.GetString(file.Bytes.Span)),
        "RTF" => Rtf,
        "DOCX" => Word,
        "ODT" => OpenDocument,
        "PDF" => Pdf,
        "IPTC 7901" or "ANPA 1312" or "ZCZC" => file => _ = Encoding.Latin1.GetString(file.Bytes.Span).Split('\n').Length,
        _ => null,
    };

    static void Xml(NewsFile file) => Xml(Stream(file));

    static void Xml(Stream xml)
    {
        using var reader = XmlReader.Create(xml, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            _ = reader.HasValue ? reader.Value : null;
    }

    static void Lines(NewsFile file)
    {
        foreach (var line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n'))
            JsonDocument.Parse(line).Dispose();
    }

    static void Cells(NewsFile file)
    {
        using var reader = CsvReader.Create(file.Bytes);
        while (reader.Read())
        {
            for (var cell = 0; cell < reader.FieldCount; cell++)
                _ = reader.GetString(cell);
        }
    }

    /// <summary>The parts with their text.</summary>
    static void Mail(NewsFile file)
    {
        using var message = MimeMessage.Load(Stream(file));
        foreach (var part in message.BodyParts.OfType<TextPart>())
            _ = part.Text;
    }

    static void Word(NewsFile file)
    {
        using var document = WordprocessingDocument.Open(Stream(file), isEditable: false);
        _ = document.MainDocumentPart?.Document?.Body?.Descendants().Count();
    }

    /// <summary>The XML of every part.</summary>
    static void OpenDocument(NewsFile file)
    {
        using var zip = new ZipArchive(Stream(file));
        foreach (var part in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var xml = part.Open();
            Xml(xml);
        }
    }

    static void Pdf(NewsFile file)
    {
        using var document = PdfDocument.Open(file.Bytes.ToArray());
        foreach (var page in document.GetPages())
            _ = page.Letters.Count;
    }

    /// <summary>Groups, control words and text, told apart byte by byte; nothing is decoded or kept.</summary>
    static void Rtf(NewsFile file)
    {
        var (text, words) = (new StringBuilder(), 0);
        var bytes = file.Bytes.Span;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is not (byte)'\\')
            {
                _ = bytes[i] is (byte)'{' or (byte)'}' ? text : text.Append((char)bytes[i]);
                continue;
            }
            var start = ++i;
            while (i < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[i]) || bytes[i] is (byte)'-'))
                i++;
            words += Encoding.Latin1.GetString(bytes[start..i]).Length;
        }
    }

    static MemoryStream Stream(NewsFile file) => new(file.Bytes.ToArray(), writable: false);
}
