using NewsProcessor.Reading.Page;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace NewsProcessor.Reading.Pdf;

/// <summary>A page's lines in reading order, column by column.</summary>
static class PdfPageText
{
    /// <summary>More words than a broadsheet page holds: layout analysis would take too long.</summary>
    const int MostWords = 20_000;

    // On one thread: sharing one page among all of them costs more than its analysis, and a server reads several files at once.
    static readonly NearestNeighbourWordExtractor _words = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });
    static readonly DocstrumBoundingBoxes _blocks = new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    public static IReadOnlyList<PdfLine> Of(UglyToad.PdfPig.Content.Page page)
    {
        var words = _words.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).Take(MostWords).ToList();
        if (words.Count == 0)
            return [];
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(_blocks.GetBlocks(words)).OrderBy(block => block.ReadingOrder).ToList();
        return [.. blocks.SelectMany((block, place) => block.TextLines.Select(line => Line(line, block, place, page.Height)))];
    }

    static PdfLine Line(TextLine line, TextBlock block, int place, double height)
    {
        var letters = line.Words.SelectMany(word => word.Letters).ToList();
        return new(PlainWords.OneLine(line.Text), place, line.BoundingBox.Left, block.BoundingBox.Left,
            height <= 0 ? 0.5 : (line.BoundingBox.Bottom + line.BoundingBox.Top) / 2 / height, Median(letters), letters.Count(IsBold) * 2 > letters.Count);
    }

    static double Median(List<Letter> letters) => letters.Count == 0 ? 0 : letters.Select(letter => letter.PointSize).Order().ElementAt(letters.Count / 2);

    static bool IsBold(Letter letter) => letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true;
}
