using System.Globalization;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Newsroom;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsProcessor.Reading.Pdf;

/// <summary>A PDF as an article.</summary>
static class PdfArticle
{
    const int MostPages = 400;

    public static ReadItem Read(NewsFile file)
    {
        try
        {
            using var pdf = PdfDocument.Open(file.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadItem.Refused("The PDF is encrypted. Send it without a password.");
        }
        // The library throws many kinds for broken files; none of them is a fault of ours.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"The PDF's structure is broken (the file ends at byte {file.Bytes.Length}): {broken.Message.ReplaceLineEndings(" ").TrimEnd('.')}."));
        }
    }

    static ReadItem Read(PdfDocument pdf)
    {
        if (pdf.NumberOfPages > MostPages)
            return ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"The PDF has {pdf.NumberOfPages} pages; up to {MostPages} are read. Send its articles apart."));
        var pages = Enumerable.Range(1, pdf.NumberOfPages).Select(number => PdfPageText.Of(pdf.GetPage(number))).ToList();
        if (pages.TrueForAll(page => page.Count == 0))
            return ReadItem.Refused("The PDF has no text layer: its pages are pictures. Send a PDF with text, or run text recognition (OCR) over it first.");
        var (title, paragraphs) = PdfParagraphs.Of(PdfFurniture.Removed(pages));
        return DocumentArticle.Of(paragraphs, title, null) is { } article ? WithInformation(article, pdf) : ReadItem.Refused("The PDF holds only running heads and page numbers.");
    }

    /// <summary>What the file says of itself; programs put file names and logins there, so that it only fills gaps.</summary>
    static Article WithInformation(Article article, PdfDocument pdf)
    {
        if (article.Authors.Count + article.InfoSources.Count == 0 && pdf.Information.Author is { } author && PersonNames.IsFull(author))
            article = FeedAuthors.Signed(article, [(author, null, null)]);
        return article with { Headline = article.Headline ?? pdf.Information.Title, FirstCreated = pdf.Information.GetCreatedDateTimeOffset(), Source = new() };
    }
}
