using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Page;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace NewsProcessor.Reading.Docx;

/// <summary>A document's text as it would print with all changes accepted; notes, comments and field codes left out.</summary>
sealed class DocxText
{
    readonly DocxStyles _styles;
    readonly IReadOnlyDictionary<string, string> _links;
    readonly StyledParagraphs _paragraphs = new();

    DocxText(DocxStyles styles, IReadOnlyDictionary<string, string> links) => (_styles, _links) = (styles, links);

    /// <param name="body">The main text.</param>
    /// <param name="styles">The document's styles.</param>
    /// <param name="links">Addresses by the relationship that hyperlinks name.</param>
    public static StyledParagraphs Of(DocumentFormat.OpenXml.Wordprocessing.Body body, DocxStyles styles, IReadOnlyDictionary<string, string> links)
    {
        var text = new DocxText(styles, links);
        text.Take(body);
        return text._paragraphs;
    }

    /// <summary>Depth is bounded before (see <see cref="DocxDepth"/>).</summary>
    void Take(OpenXmlElement outer)
    {
        foreach (var element in outer.ChildElements)
        {
            if (element is WordParagraph paragraph)
                Add(paragraph);
            else if (element is Table table)
                Add(table);
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun)
                Take(element);
        }
    }

    void Add(WordParagraph paragraph)
    {
        var (text, html) = Line(paragraph);
        _paragraphs.Add(text, html, _styles.NameOf(paragraph), DocxStyles.IsHeading(paragraph), DocxStyles.IsListItem(paragraph));
    }

    void Add(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
            _paragraphs.AddRow([.. row.Elements<TableCell>().Select(cell => PlainWords.OneLine(string.Join(' ', cell.Descendants<WordParagraph>().Select(paragraph => Line(paragraph).Text))))]);
    }

    (string Text, string? Html) Line(OpenXmlElement paragraph)
    {
        var line = new StyledLine();
        Write(paragraph, line, null, null);
        return line.Take();
    }

    void Write(OpenXmlElement outer, StyledLine line, RunProperties? look, string? address)
    {
        foreach (var element in outer.ChildElements)
        {
            switch (element)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text text:
                    line.Append(text.Text, IsOn(look?.Bold), IsOn(look?.Italic), address);
                    break;
                case TabChar or Break or CarriageReturn or PositionalTab:
                    line.Space();
                    break;
                case NoBreakHyphen:
                    line.Append("\u2011", IsOn(look?.Bold), IsOn(look?.Italic), address);
                    break;
                case Hyperlink link:
                    Write(link, line, look, link.Id?.Value is { } id ? _links.GetValueOrDefault(id) : null);
                    break;
                case Run run when !IsAside(run):
                    Write(run, line, run.RunProperties, address);
                    break;
                case not null when !IsAside(element):
                    Write(element, line, look, address);
                    break;
            }
        }
    }

    /// <summary>A property that stands without a value is on.</summary>
    static bool IsOn(OnOffType? property) => property is not null && property.Val?.Value is not false;

    /// <summary>Deleted and moved-away text, hidden text, notes' marks, field codes, pictures with their boxes, and what stands in for features unknown.</summary>
    static bool IsAside(OpenXmlElement element) =>
        element is DeletedRun or MoveFromRun or FootnoteReference or EndnoteReference or CommentReference or FieldCode or DeletedText or Drawing or Picture or EmbeddedObject or AlternateContentFallback or ParagraphProperties
        || (element is Run run && run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value is not false);
}
