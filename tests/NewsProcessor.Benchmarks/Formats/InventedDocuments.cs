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
