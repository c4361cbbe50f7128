using System.Buffers;
using System.Text;

namespace NewsProcessor.Reading.Markup;

/// <summary>
/// The text of one block with its emphasis and links, white space folded. Tags come from an allow-list and text is encoded,
/// so nothing that a source holds can act in a reader's browser.
/// </summary>
sealed class InlineRun
{
    const int LongestStretch = 256;

    /// <summary>White space other than the space, and what is not shown at all.</summary>
    static readonly SearchValues<char> _unshown = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => letter != ' ' && !IsShown(letter))]);

    readonly StringBuilder _text = new();
    readonly StringBuilder _html = new();
    readonly List<(string Tag, string? Address)> _open = [];
    int _written;
    bool _space, _marked;

    /// <summary>Whether a text's only white space is single blanks, so that it stays as it is but for those at its ends.</summary>
    public static bool IsOneLine(ReadOnlySpan<char> text) => !text.ContainsAny(_unshown) && text.IndexOf("  ") < 0;

    public bool IsEmpty => _text.Length == 0;

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (IsShown(text[0]))
            {
                var length = Stretch(text);
                Words(text[..length]);
                text = text[length..];
            }
            else
            {
                _space |= char.IsWhiteSpace(text[0]);
                text = text[1..];
            }
        }
    }

    /// <summary>How far words reach that are apart by one space each; never far, so that looking ahead stays cheap.</summary>
    static int Stretch(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestStretch)];
        var end = text.IndexOfAny(_unshown) is >= 0 and var unshown ? unshown : text.Length;
        if (text[..end].IndexOf("  ") is >= 0 and var gap)
            end = gap;
        return text[end - 1] == ' ' ? end - 1 : end;
    }

    /// <summary>A space, unless nothing is written yet.</summary>
    public void Space() => _space = true;

    /// <summary>An empty tag keeps its place and is not written.</summary>
    public void Open(string tag, string? address = null) => _open.Add((tag, address));

    public void Close()
    {
        if (_open.Count == 0)
            return;
        if (_written == _open.Count)
            WriteClose(_open[--_written].Tag);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The block so far, which starts the next one. What is open stays open.</summary>
    public (string Text, string? Html) Take()
    {
        while (_written > 0)
            WriteClose(_open[--_written].Tag);
        var taken = (_text.ToString(), _marked ? _html.ToString() : null);
        _text.Clear();
        _html.Clear();
        (_space, _marked) = (false, false);
        return taken;
    }

    void Words(ReadOnlySpan<char> words)
    {
        if (_space && _text.Length > 0)
        {
            _text.Append(' ');
            if (_marked)
                _html.Append(' ');
        }
        _space = false;
        for (; _written < _open.Count; _written++)
            WriteOpen(_open[_written]);
        _text.Append(words);
        if (_marked)
            Encode(words);
    }

    /// <summary>The markup is written from the first tag on; most blocks have none.</summary>
    void Mark()
    {
        if (_marked)
            return;
        _marked = true;
        foreach (var part in _text.GetChunks())
            Encode(part.Span);
    }

    void Encode(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny('<', '>', '&')) >= 0; text = text[(at + 1)..])
            _html.Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
        _html.Append(text);
    }

    static bool IsShown(char letter) => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not '\u200b' and not '\ufeff';

    void WriteOpen((string Tag, string? Address) open)
    {
        if (open.Tag.Length == 0)
            return;
        Mark();
        _html.Append('<').Append(open.Tag);
        if (open.Address is { } address)
            _html.Append(" href=\"").Append(System.Net.WebUtility.HtmlEncode(address)).Append('"');
        _html.Append('>');
    }

    void WriteClose(string tag)
    {
        if (tag.Length > 0)
            _html.Append("</").Append(tag).Append('>');
    }
}
