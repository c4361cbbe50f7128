using DocumentFormat.OpenXml.Wordprocessing;
using NewsProcessor.Articles;

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

    public ParagraphKind KindOf(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph)
    {
        var (name, properties) = (NameOf(paragraph), paragraph.ParagraphProperties);
        return name.StartsWith("heading", StringComparison.Ordinal) || properties?.OutlineLevel?.Val?.Value is >= 0 and < 9 ? ParagraphKind.Heading
            : name.Contains("quote", StringComparison.Ordinal) ? ParagraphKind.Quote
            : name == "caption" ? ParagraphKind.Caption
            : properties?.NumberingProperties?.NumberingId?.Val?.Value is > 0 || name.StartsWith("list", StringComparison.Ordinal) ? ParagraphKind.ListItem
            : ParagraphKind.Paragraph;
    }
}
