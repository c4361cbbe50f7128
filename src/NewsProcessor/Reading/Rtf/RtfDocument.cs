using System.Text;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Rtf;

/// <summary>What an RTF file holds.</summary>
sealed class RtfDocument
{
    readonly StyledLine _line = new();
    readonly List<string> _cells = [];

    public StyledParagraphs Text { get; } = new();
    public Dictionary<int, string> Styles { get; } = [];
    public RtfCharsets Charsets { get; } = new();

    /// <summary>Title, author and the like, by place.</summary>
    public Dictionary<RtfPlace, StringBuilder> Info { get; } = [];

    /// <summary>Year, month, day, hour, minute of \creatim.</summary>
    public Dictionary<string, int> Created { get; } = new(StringComparer.Ordinal);

    /// <summary>The byte where the file broke off inside a group; null for a whole file.</summary>
    public int? BrokenAt { get; set; }

    public string? Said(RtfPlace place) => Info.TryGetValue(place, out var text) && text.ToString().Trim().TrimEnd(';') is { Length: > 0 } said ? said : null;

    public void Write(string text, RtfState state) => _line.Append(text, state.Bold, state.Italic, state.Address);

    public void EndCell() => _cells.Add(_line.Take().Text);

    public void EndRow()
    {
        if (!_line.IsEmpty)
            EndCell();
        Text.AddRow(_cells);
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
        Text.Add(text, html, Styles.GetValueOrDefault(state.Style, "").ToLowerInvariant(), isHeading: state.OutlineLevel is >= 0 and < 9, state.InList);
    }
}
