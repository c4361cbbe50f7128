using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace NewsProcessor.Reading.Docx;

/// <summary>A document's text as it would print with all changes accepted; notes, comments and field codes left out.</summary>
sealed class DocxText
{
    readonly DocxStyles _styles;
    readonly List<Articles.Paragraph> _paragraphs = [];

    DocxText(DocxStyles styles) => _styles = styles;

    public IReadOnlyList<Articles.Paragraph> Paragraphs => _paragraphs;
    public string? Title { get; private set; }
    public string? Subtitle { get; private set; }

    public static DocxText Of(DocumentFormat.OpenXml.Wordprocessing.Body body, DocxStyles styles)
    {
        var text = new DocxText(styles);
        text.Take(body);
        return text;
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
        var text = Line(paragraph);
        if (text.Length == 0)
            return;
        var style = _styles.NameOf(paragraph);
        if (style == "title" && Title is null)
            Title = text;
        else if (style == "subtitle" && Subtitle is null)
            Subtitle = text;
        else
            _paragraphs.Add(new(_styles.KindOf(paragraph), text));
    }

    void Add(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().Select(cell => PlainWords.OneLine(string.Join(' ', cell.Descendants<WordParagraph>().Select(Line)))).ToList();
            if (cells.Exists(cell => cell.Length > 0))
                _paragraphs.Add(cells.Count == 1 ? new(ParagraphKind.Paragraph, cells[0]) : new(ParagraphKind.TableRow, string.Join('\t', cells)));
        }
    }

    static string Line(OpenXmlElement paragraph)
    {
        var line = new StringBuilder();
        Write(paragraph, line);
        return PlainWords.OneLine(line.ToString());
    }

    static void Write(OpenXmlElement outer, StringBuilder line)
    {
        foreach (var element in outer.ChildElements)
        {
            switch (element)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text text:
                    line.Append(text.Text);
                    break;
                case TabChar or Break or CarriageReturn or PositionalTab:
                    line.Append(' ');
                    break;
                case NoBreakHyphen:
                    line.Append('\u2011');
                    break;
                case not null when !IsAside(element):
                    Write(element, line);
                    break;
            }
        }
    }

    /// <summary>Deleted and moved-away text, hidden text, notes' marks, field codes, pictures with their boxes, and what stands in for features unknown.</summary>
    static bool IsAside(OpenXmlElement element) =>
        element is DeletedRun or MoveFromRun or FootnoteReference or EndnoteReference or CommentReference or FieldCode or DeletedText or Drawing or Picture or EmbeddedObject or AlternateContentFallback or ParagraphProperties
        || (element is Run run && run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value is not false);
}
