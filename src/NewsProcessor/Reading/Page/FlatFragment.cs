using System.Collections.Frozen;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Reads well-formed fragments of paragraphs, headings, quotes and lists, as feeds and Markdown mostly are, without building a tree of them: that costs several times all the rest.
/// What is any other markup, or not in order, is left to the parser (<see cref="HtmlFragment"/>), and a test holds both to the same answers.
/// </summary>
sealed class FlatFragment
{
    const int Deepest = 16;

    /// <summary>Elements that hold blocks, and no text of their own.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _containers = Names("div blockquote ul ol");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _blocks = Names("p li h1 h2 h3 h4 h5 h6");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _inline = Names("a b strong i em cite sub sup code u s small span mark q");

    readonly string _html;
    readonly Func<string?, string?> _resolve;
    readonly RunningText _text = new();
    readonly InlineMarkup _markup = new();
    readonly List<Paragraph> _paragraphs = [];
    readonly List<string> _around = [];
    readonly List<(string Name, bool Marks)> _inside = [];
    readonly List<InlineMark> _marks = [];
    string? _block;
    int _links, _emphases;
    bool _marked, _written, _touched;

    FlatFragment(string html, Func<string?, string?> resolve) => (_html, _resolve) = (html, resolve);

    /// <summary>The paragraphs, or null for a fragment that is not as simple as that.</summary>
    /// <param name="html">Markup.</param>
    /// <param name="resolve">Makes links absolute.</param>
    public static IReadOnlyList<Paragraph>? Read(string html, Func<string?, string?> resolve)
    {
        var fragment = new FlatFragment(html, resolve);
        return !html.Contains('\0') && fragment.Read() ? fragment._paragraphs : null;
    }

    bool Read()
    {
        for (var at = 0; at < _html.Length;)
        {
            var tag = _html.IndexOf('<', at) is >= 0 and var found ? found : _html.Length;
            if (tag > at && !Text(_html.AsSpan(at, tag - at)))
                return false;
            if (tag == _html.Length)
                break;
            if (!FlatTag.TryRead(_html, tag, out var read) || !(read.Closes ? End(read.Name) : Start(read)))
                return false;
            at = read.End;
        }
        return _block is null && _around.Count == 0;
    }

    bool Text(ReadOnlySpan<char> written)
    {
        if (_block is null)
            return written.IsWhiteSpace();
        if (!FlatText.TryDecode(written, out var decoded))
            return false;
        var data = decoded is null ? written : decoded;
        if (_touched && _text.IsGlued(data[0]))
            Part();
        _touched = false;
        _marked |= _text.Append(data) > 0 && _links + _emphases > 0;
        if (_written && _text.Length > 0)
            _markup.Write(data, _marks);
        return true;
    }

    void Part()
    {
        _text.Part();
        if (_written)
            _markup.Write(" ", _marks);
    }

    bool Start(in FlatTag tag)
    {
        if (_block is not null)
            return _inline.TryGetValue(tag.Name, out var inline) && _inside.Count < Deepest && StartInline(inline, tag);
        if (!tag.IsShown)
            return false;
        if (_blocks.TryGetValue(tag.Name, out _block))
            return true;
        if (!_containers.TryGetValue(tag.Name, out var container) || _around.Count == Deepest)
            return false;
        _around.Add(container);
        return true;
    }

    bool StartInline(string name, in FlatTag tag)
    {
        if (tag.IsApart || (name == "cite" && _around.Contains("blockquote")) || (name == "a" && (_links > 0 || !tag.HasPlainLink || tag.Link?.Contains('#', StringComparison.Ordinal) is true)))
            return false;
        // Most blocks have no marks, so that their markup is not written at all.
        if (!_written)
            _markup.Write(_text.SoFar, _marks);
        _written = true;
        var mark = InlineMark.Of(new object(), name, tag.Link, _resolve);
        if (mark is { } kept)
            _marks.Add(kept);
        _inside.Add((name, mark is not null));
        Count(name, 1);
        _touched |= RunningLines.IsSetApart(name);
        return true;
    }

    bool End(ReadOnlySpan<char> name)
    {
        if (_inside.Count > 0)
            return EndInline(name);
        if (_block is not null)
            return name.SequenceEqual(_block) && EndBlock();
        if (_around is not [.., var container] || !name.SequenceEqual(container))
            return false;
        _around.RemoveAt(_around.Count - 1);
        return true;
    }

    bool EndInline(ReadOnlySpan<char> name)
    {
        var (open, marks) = _inside[^1];
        if (!name.SequenceEqual(open))
            return false;
        _inside.RemoveAt(_inside.Count - 1);
        if (marks)
            _marks.RemoveAt(_marks.Count - 1);
        Count(open, -1);
        _touched |= RunningLines.IsSetApart(open);
        return true;
    }

    void Count(string name, int change)
    {
        if (name == "a")
            _links += change;
        else if (name is "b" or "strong" or "i" or "em")
            _emphases += change;
    }

    bool EndBlock()
    {
        var (text, html) = (_text.Take(), _written ? _markup.Take() : null);
        if (text.Length > 0)
            _paragraphs.Add(new(Kind(), text) { Html = _marked ? html : null });
        (_block, _marked, _written, _touched) = (null, false, false, false);
        return true;
    }

    ParagraphKind Kind() => _block switch
    {
        "li" => ParagraphKind.ListItem,
        "p" => _around.Contains("blockquote") ? ParagraphKind.Quote : ParagraphKind.Paragraph,
        _ => ParagraphKind.Heading,
    };

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
