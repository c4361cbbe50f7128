using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Rtf;

/// <summary>What an RTF file holds.</summary>
sealed class RtfDocument
{
    readonly StyledLine _line = new();
    readonly List<string> _cells = [];

    public List<Paragraph> Paragraphs { get; } = [];
    public Dictionary<int, string> Styles { get; } = [];
    public RtfCharsets Charsets { get; } = new();

    /// <summary>Title, author and the like, by place.</summary>
    public Dictionary<RtfPlace, StringBuilder> Info { get; } = [];

    /// <summary>Year, month, day, hour, minute of \creatim.</summary>
    public Dictionary<string, int> Created { get; } = new(StringComparer.Ordinal);

    public string? Title { get; private set; }
    public string? Subtitle { get; private set; }

    /// <summary>The byte where the file broke off inside a group; null for a whole file.</summary>
    public int? BrokenAt { get; set; }

    public string? Said(RtfPlace place) => Info.TryGetValue(place, out var text) && text.ToString().Trim().TrimEnd(';') is { Length: > 0 } said ? said : null;

    public void Write(string text, RtfState state) => _line.Append(text, state.Bold, state.Italic, state.Address);

    public void EndCell() => _cells.Add(_line.Take().Text);

    public void EndRow()
    {
        if (!_line.IsEmpty)
            EndCell();
        if (_cells.Exists(cell => cell.Length > 0))
            Paragraphs.Add(_cells.Count == 1 ? new(ParagraphKind.Paragraph, _cells[0]) : new(ParagraphKind.TableRow, string.Join('\t', _cells)));
        _cells.Clear();
    }

    public void EndParagraph(RtfState state)
    {
        if (state.InTable)
        {
            _line.Space();
            return;
        }
        var (text, html) = _line.Take();
        if (text.Length == 0)
            return;
        var style = Styles.GetValueOrDefault(state.Style, "").ToLowerInvariant();
        if (style == "title" && Title is null)
            Title = text;
        else if (style == "subtitle" && Subtitle is null)
            Subtitle = text;
        else
            Paragraphs.Add(new(Kind(style, state), text) { Html = html });
    }

    static ParagraphKind Kind(string style, RtfState state) =>
        style.StartsWith("heading", StringComparison.Ordinal) || state.OutlineLevel is >= 0 and < 9 ? ParagraphKind.Heading
        : style.Contains("quote", StringComparison.Ordinal) ? ParagraphKind.Quote
        : style == "caption" ? ParagraphKind.Caption
        : state.InList ? ParagraphKind.ListItem : ParagraphKind.Paragraph;
}
