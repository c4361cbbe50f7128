namespace NewsProcessor.Reading.Pdf;

/// <summary>Finds what pages repeat in their margins: running heads, running feet, page numbers.</summary>
static class PdfFurniture
{
    /// <summary>The part of a page's height that is margin, at either end.</summary>
    const double Margin = 0.1;

    public static IReadOnlyList<PdfLine> Removed(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var repeated = pages.SelectMany(page => page.Where(InMargin).Select(line => Key(line.Text)).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Count() * 3 >= pages.Count)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. pages.SelectMany((page, number) => page.Where(line => !InMargin(line) || !(IsNumber(line.Text) || repeated.Contains(Key(line.Text)))).Select(line => line with { Block = (number * 10_000) + line.Block }))];
    }

    static bool InMargin(PdfLine line) => line.Middle is < Margin or > 1 - Margin;

    /// <summary>The letters alone: the number beside a running head changes from page to page.</summary>
    static string Key(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    static bool IsNumber(string text) => text.Length <= 12 && text.Any(char.IsDigit) && !text.Any(char.IsLetter);
}
