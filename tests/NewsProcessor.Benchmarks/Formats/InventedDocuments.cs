using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsProcessor.Benchmarks.Formats;

/// <summary>Stories as office documents.</summary>
static class InventedDocuments
{
    const int LineLength = 80, LinesOfPage = 50;

    public static byte[] Word(InventedStory story)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body([.. story.Paragraphs.Prepend($"By {story.Author}").Prepend(story.Headline).Select(text => new Paragraph(new Run(new Text(text))))]));
            document.PackageProperties.Title = story.Headline;
        }
        return bytes.ToArray();
    }

    public static byte[] OpenDocument(InventedStory story)
    {
        const string Names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Put(zip, "content.xml", $"<office:document-content {Names}><office:body><office:text><text:p text:style-name=\"Title\">{story.Headline}</text:p><text:p>By {story.Author}</text:p>{string.Concat(story.Paragraphs.Select(text => $"<text:p text:style-name=\"Text_20_body\">{text.Replace(" sa ", " <text:span text:style-name=\"Emphasis\">sa</text:span> ", StringComparison.Ordinal)}</text:p>"))}</office:text></office:body></office:document-content>");
            Put(zip, "meta.xml", $"<office:document-meta {Names}><office:meta><dc:title>{story.Headline}</dc:title><meta:creation-date>{story.Time}</meta:creation-date><dc:language>en</dc:language></office:meta></office:document-meta>");
        }
        return bytes.ToArray();
    }

    static void Put(ZipArchive zip, string name, string content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, level).Open());
        part.Write(content);
    }

    /// <summary>Lines of one column; half a line parts paragraphs.</summary>
    public static byte[] Pdf(InventedStory story)
    {
        var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.Helvetica);
        var lines = story.Paragraphs.Prepend($"By {story.Author}").Prepend(story.Headline).SelectMany(text => Lines(text).Append("")).ToList();
        foreach (var part in lines.Chunk(LinesOfPage))
        {
            var page = document.AddPage(595, 842);
            for (var i = 0; i < part.Length; i++)
            {
                if (part[i].Length > 0)
                    page.AddText(part[i], 10, new PdfPoint(60, 780 - (i * 14)), font);
            }
        }
        return document.Build();
    }

    static IEnumerable<string> Lines(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > LineLength)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        yield return line;
    }
}
