using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsProcessor.Reading.Docx;

/// <summary>What a document's paragraph styles mean: by their built-in English names, which stay the same in every language of Word.</summary>
sealed class DocxStyles
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && style.StyleName?.Val?.Value is { } name)
                _names.TryAdd(id, name.ToLowerInvariant());
        }
    }

    public string NameOf(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? _names.GetValueOrDefault(id, id.ToLowerInvariant()) : "";

    /// <summary>By an outline level of its own.</summary>
    public static bool IsHeading(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) => paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 9;

    /// <summary>By a bullet or number of its own.</summary>
    public static bool IsListItem(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is > 0;
}
