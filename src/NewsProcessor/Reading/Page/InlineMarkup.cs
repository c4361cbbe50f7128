using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace NewsProcessor.Reading.Page;

/// <summary>Writes a block's text run by run, each inside the marks that it stands in. White space is as in the block's text: runs collapsed, none at the start.</summary>
sealed class InlineMarkup
{
    static readonly HtmlEncoder _encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>Characters that need no encoding, the commonest ones: text of these alone is copied.</summary>
    static readonly SearchValues<char> _plain = SearchValues.Create([.. Enumerable.Range(' ', 0x250 - ' ').Concat(Enumerable.Range('\u2010', 0x18)).Select(code => (char)code).Where(c => _encoder.Encode($"{c}") == $"{c}")]);

    readonly StringBuilder _html = new(), _run = new();
    readonly List<InlineMark> _open = [];
    bool _space, _started, _marked, _odd;

    /// <param name="data">Text that stands in the marks.</param>
    /// <param name="wanted">The marks, from the outermost.</param>
    public void Write(ReadOnlySpan<char> data, List<InlineMark> wanted)
    {
        var shared = 0;
        while (shared < _open.Count && shared < wanted.Count && _open[shared].Element == wanted[shared].Element)
            shared++;
        Close(shared);
        while (!data.IsEmpty)
        {
            var length = data.IndexOfAnyExcept(_plain) is var odd and >= 0 ? odd : data.Length;
            Words(data[..length], wanted);
            if (length == data.Length)
                break;
            Letter(data[length], wanted);
            data = data[(length + 1)..];
        }
        Encode();
    }

    /// <summary>The markup, all marks closed, or null where no text stands in any; what is written next begins anew.</summary>
    public string? Take()
    {
        Close(0);
        var html = _marked ? _html.ToString() : null;
        _html.Clear();
        (_space, _started, _marked) = (false, false, false);
        return html;
    }

    /// <summary>Text whose only white space is the blank; of several in a row one stays.</summary>
    void Words(ReadOnlySpan<char> text, List<InlineMark> wanted)
    {
        while (BlankRuns.Next(ref text, ref _space, out var words, out var blank))
        {
            Append(words, wanted);
            _space = blank;
        }
    }

    void Letter(char letter, List<InlineMark> wanted)
    {
        if (char.IsWhiteSpace(letter))
        {
            _space = true;
        }
        else if (letter is not '\u200b' and not '\u00ad' and not '\u2060' and not '\ufeff')
        {
            _odd = true;
            Append([letter], wanted);
        }
    }

    void Append(ReadOnlySpan<char> text, List<InlineMark> wanted)
    {
        // The first letters open what they stand in; a space before them stands outside.
        if (_run.Length > 0 && _space)
            _run.Append(' ');
        else if (_space && _started)
            _html.Append(' ');
        if (_run.Length == 0)
            Open(wanted);
        (_space, _started) = (false, true);
        _run.Append(text);
    }

    void Encode()
    {
        if (_odd)
            _html.Append(_encoder.Encode(_run.ToString()));
        else
            _html.Append(_run);
        _run.Clear();
        _odd = false;
    }

    void Open(List<InlineMark> wanted)
    {
        for (var next = _open.Count; next < wanted.Count; next++)
        {
            var mark = wanted[next];
            _html.Append('<').Append(mark.Tag);
            if (mark.Address is not null)
                _html.Append(" href=\"").Append(_encoder.Encode(mark.Address)).Append('"');
            _html.Append('>');
            _open.Add(mark);
            _marked = true;
        }
    }

    void Close(int keep)
    {
        for (; _open.Count > keep; _open.RemoveAt(_open.Count - 1))
            _html.Append("</").Append(_open[^1].Tag).Append('>');
    }
}

/// <summary>An element inside a paragraph that the paragraph's markup keeps.</summary>
/// <param name="Element">What tells it from others of the same tag.</param>
/// <param name="Tag">The tag that it is written with.</param>
/// <param name="Address">A link's absolute address.</param>
readonly record struct InlineMark(object Element, string Tag, string? Address)
{
    /// <summary>The mark of an element; null for one that is left out, its text kept.</summary>
    /// <param name="element">What tells it from others.</param>
    /// <param name="name">Its tag.</param>
    /// <param name="link">Where it links to, as written.</param>
    /// <param name="resolve">Makes links absolute.</param>
    public static InlineMark? Of(object element, string name, string? link, Func<string?, string?>? resolve) => name switch
    {
        "b" or "strong" => new(element, "strong", null),
        "i" or "em" or "cite" => new(element, "em", null),
        "sub" or "sup" or "code" => new(element, name, null),
        "a" when To(link, resolve) is { } address => new(element, "a", address),
        _ => null,
    };

    static string? To(string? link, Func<string?, string?>? resolve) =>
        link?.Trim() is { } trimmed && trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(trimmed, UriKind.Absolute, out var mail)
            ? mail.AbsoluteUri : resolve?.Invoke(link);
}
