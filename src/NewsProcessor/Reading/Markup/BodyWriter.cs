using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Markup;

/// <summary>
/// Makes paragraphs and images of a body that is told element by element, whatever its syntax (HTML, XHTML, NITF).
/// Keeps only the names of open elements, so that neither nesting nor missing ends cost more than a step each.
/// </summary>
sealed class BodyWriter
{
    const int DeepestNesting = 256;

    readonly List<Paragraph> _paragraphs = [];
    readonly List<Image> _images = [];
    readonly List<(string Name, BodyTag Tag)> _open = [];
    readonly InlineRun _run = new();
    readonly List<(string Text, string? Html)> _cells = [];
    System.Text.StringBuilder? _preformatted;
    Image? _figure;
    int _skipping, _ignored, _breaks, _rows;

    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;
    public IReadOnlyList<Image> Images => _images;

    public void Start(string name, Func<string, string?> attribute)
    {
        var tag = BodyTags.Of(name);
        if (BodyTags.IsBlock(tag))
            StartBlock(name, tag);
        else if (tag is BodyTag.Cell && _open.Count > 0 && _open[^1].Tag is BodyTag.Cell)
            Close();
        if (tag is BodyTag.Break)
            Break();
        else if (tag is BodyTag.Image && _skipping == 0)
            Add(attribute);
        if (BodyTags.IsEmpty(name))
            return;
        if (_open.Count == DeepestNesting)
        {
            _ignored++;
            return;
        }
        _open.Add((name, tag));
        Opened(name, tag, attribute);
    }

    /// <summary>Closes the innermost open element of that name, and what is left open inside it.</summary>
    public void End(string name)
    {
        if (_ignored > 0)
        {
            _ignored--;
            return;
        }
        var at = _open.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        while (at >= 0 && _open.Count > at)
            Close();
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_skipping > 0)
            return;
        if (_preformatted is not null)
        {
            _preformatted.Append(text);
            return;
        }
        if (_breaks > 0 && !text.IsWhiteSpace())
        {
            // Two line breaks in a row set a paragraph apart, as people write who know no <p>.
            if (_breaks > 1)
                Flush();
            _breaks = 0;
        }
        _run.Append(text);
    }

    /// <summary>Adds paragraphs that are whole already.</summary>
    public void Add(IEnumerable<Paragraph> paragraphs)
    {
        Flush();
        _paragraphs.AddRange(paragraphs);
    }

    public void Add(Image image)
    {
        Flush();
        _images.Add(image);
    }

    /// <summary>Ends what is still open.</summary>
    public BodyWriter Finish()
    {
        while (_open.Count > 0)
            Close();
        Flush();
        return this;
    }

    void StartBlock(string name, BodyTag tag)
    {
        Flush();
        if (_open.Count > 0 && _open[^1].Name.Equals(name, StringComparison.OrdinalIgnoreCase) && tag is BodyTag.Row or BodyTag.ListItem)
            Close();
    }

    void Opened(string name, BodyTag tag, Func<string, string?> attribute)
    {
        switch (tag)
        {
            // What a reference holds beside its attributes is the file's name.
            case BodyTag.Skipped or BodyTag.Image: _skipping++; break;
            case BodyTag.Row: _rows++; break;
            case BodyTag.Preformatted: _preformatted ??= new(); break;
            case BodyTag.Figure: _figure ??= new(); break;
            case BodyTag.Emphasis: _run.Open(name.ToLowerInvariant() switch { "b" => "strong", "i" or "cite" => "em", var kept => kept }); break;
            case BodyTag.Link when Address(attribute("href")) is { } address: _run.Open("a", address); break;
            case BodyTag.Link: _run.Open(""); break;
        }
    }

    void Close()
    {
        var (_, tag) = _open[^1];
        if (BodyTags.IsBlock(tag))
            Flush();
        _open.RemoveAt(_open.Count - 1);
        switch (tag)
        {
            case BodyTag.Skipped or BodyTag.Image: _skipping--; break;
            case BodyTag.Cell: EndCell(); break;
            case BodyTag.Row: _rows--; EndRow(); break;
            case BodyTag.Preformatted: EndPreformatted(); break;
            case BodyTag.Figure: EndFigure(); break;
            case BodyTag.Emphasis or BodyTag.Link: _run.Close(); break;
        }
    }

    void Break()
    {
        _breaks++;
        _run.Space();
        _preformatted?.Append('\n');
    }

    /// <summary>Inside a table's row, blocks are only set apart by a space.</summary>
    void Flush()
    {
        _breaks = 0;
        if (_rows > 0)
        {
            _run.Space();
            return;
        }
        var (text, html) = _run.Take();
        // A rule of dashes or underscores is no text.
        if (!text.Any(char.IsLetterOrDigit) && !IsPause(text))
            return;
        var kind = Kind();
        if (_figure is not null && _open.Exists(open => open.Tag is BodyTag.Figure))
            _figure = Described(_figure, text, _open.Exists(open => open.Tag is BodyTag.Caption));
        else
            _paragraphs.Add(new(kind, text) { Html = html });
    }

    /// <summary>Whether a line of signs parts scenes: "* * *".</summary>
    static bool IsPause(string text) => text.Where(letter => letter != ' ').ToArray() is [var sign and ('*' or '•' or '·' or '~' or '◆'), _, _, ..] signs && signs.All(one => one == sign);

    static Image Described(Image figure, string text, bool caption)
    {
        if (caption)
            return figure with { Caption = figure.Caption is null ? text : $"{figure.Caption} {text}" };
        return text.Length <= 150 && figure.Credit is null ? figure with { Credit = text } : figure with { Caption = figure.Caption is null ? text : $"{figure.Caption} {text}" };
    }

    ParagraphKind Kind()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            switch (_open[i].Tag)
            {
                case BodyTag.Heading: return ParagraphKind.Heading;
                case BodyTag.Quote: return ParagraphKind.Quote;
                case BodyTag.ListItem: return ParagraphKind.ListItem;
                case BodyTag.Caption: return ParagraphKind.Caption;
            }
        }
        return ParagraphKind.Paragraph;
    }

    void EndCell()
    {
        var cell = _run.Take();
        if (_rows > 0)
            _cells.Add(cell);
        else if (cell.Text.Length > 0)
            _paragraphs.Add(new(Kind(), cell.Text) { Html = cell.Html });
    }

    void EndRow()
    {
        if (!_run.IsEmpty)
            _cells.Add(_run.Take());
        if (_rows > 0)
            return;
        if (_cells.TrueForAll(cell => cell.Text.Length == 0))
        {
            _cells.Clear();
            return;
        }
        var text = string.Join('\t', _cells.Select(cell => cell.Text));
        var html = _cells.Exists(cell => cell.Html is not null)
            ? string.Concat(_cells.Select(cell => $"<td>{cell.Html ?? System.Net.WebUtility.HtmlEncode(cell.Text)}</td>")) : null;
        _paragraphs.Add(_cells.Count == 1
            ? new(ParagraphKind.Paragraph, _cells[0].Text) { Html = _cells[0].Html }
            : new(ParagraphKind.TableRow, text) { Html = html });
        _cells.Clear();
    }

    void EndPreformatted()
    {
        if (_preformatted is { } lines && !_open.Exists(open => open.Tag is BodyTag.Preformatted))
        {
            _preformatted = null;
            _paragraphs.AddRange(TypedText.Paragraphs(lines.ToString()));
        }
    }

    void EndFigure()
    {
        if (_figure is { } figure && !_open.Exists(open => open.Tag is BodyTag.Figure))
        {
            _figure = null;
            if (figure != new Image())
                _images.Add(figure);
        }
    }

    void Add(Func<string, string?> attribute)
    {
        if (attribute("src") is not null && IsDot(attribute("width") ?? attribute("height")) && IsDot(attribute("height") ?? attribute("width")))
            return;
        if (Address(attribute("src") ?? attribute("source")) is not { } address || attribute("mime-type") is { } type && !type.StartsWith("image", StringComparison.OrdinalIgnoreCase))
            return;
        var image = new Image { Url = address, Alt = attribute("alt") is { Length: > 0 } alt ? alt : attribute("alternate-text") };
        if (_figure is { Url: null })
            _figure = image with { Caption = _figure.Caption, Credit = _figure.Credit };
        else if (_figure is null)
            _images.Add(image);
    }

    /// <summary>Whether a picture is a dot or two, as those that count readers are.</summary>
    static bool IsDot(string? size) => size is "0" or "1" or "2";

    /// <summary>An absolute address that a reader may follow.</summary>
    public static string? Address(string? link) =>
        Uri.TryCreate(link?.Trim(), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" || address.Scheme is "mailto") ? address.AbsoluteUri : null;
}
