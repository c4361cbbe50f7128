using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Documents;

/// <summary>A text document's paragraphs in order, each of the kind that its style's name says, with headline and standfirst apart.</summary>
sealed class StyledParagraphs
{
    readonly List<Paragraph> _paragraphs = [];

    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;

    /// <summary>The first paragraph in the style for titles.</summary>
    public string? Title { get; private set; }

    /// <summary>The first paragraph in the style for subtitles.</summary>
    public string? Subtitle { get; private set; }

    /// <param name="text">The text in one line; an empty one is passed over.</param>
    /// <param name="html">The same with its emphasis and links; null where it has none.</param>
    /// <param name="style">The style's English name in lower case; empty for none.</param>
    /// <param name="isHeading">Whether the document says so beside the style, as by an outline level.</param>
    /// <param name="isListItem">Whether the document says so beside the style.</param>
    public void Add(string text, string? html, string style, bool isHeading, bool isListItem)
    {
        if (text.Length == 0)
            return;
        if (style == "title" && Title is null)
            Title = text;
        else if (style == "subtitle" && Subtitle is null)
            Subtitle = text;
        else
            _paragraphs.Add(new(Kind(style, isHeading, isListItem), text) { Html = html });
    }

    /// <summary>A table's row; one of a single cell only frames a paragraph.</summary>
    public void AddRow(IReadOnlyList<string> cells)
    {
        if (cells.Any(cell => cell.Length > 0))
            _paragraphs.Add(cells.Count == 1 ? new(ParagraphKind.Paragraph, cells[0]) : new(ParagraphKind.TableRow, string.Join('\t', cells)));
    }

    static ParagraphKind Kind(string style, bool isHeading, bool isListItem) =>
        isHeading || style.StartsWith("heading", StringComparison.Ordinal) ? ParagraphKind.Heading
        : style.Contains("quot", StringComparison.Ordinal) ? ParagraphKind.Quote
        : style == "caption" ? ParagraphKind.Caption
        : isListItem || style.StartsWith("list", StringComparison.Ordinal) ? ParagraphKind.ListItem
        : ParagraphKind.Paragraph;
}
