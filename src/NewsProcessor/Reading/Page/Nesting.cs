using System.Buffers;
using System.Collections.Frozen;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Keeps markup shallow before it is parsed: a parser walks its open elements for every tag, so deep nesting costs the square of its depth.
/// Tags past the bound are left out, their text stays; pages that people wrote have none. What scripts and styles say, half of a usual page, is left out too: nothing reads it.
/// </summary>
sealed class Nesting
{
    /// <summary>As deep as browsers go.</summary>
    const int Deepest = 512;

    /// <summary>Open formatting elements, which the parser opens again in every block; attributes of one tag, each compared with those before it.</summary>
    const int MostFormatting = 64, MostAttributes = 500;

    /// <summary>Elements that hold no others, or that the next of their kind closes.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _flat = Names(
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rt rp html head body a h1 h2 h3 h4 h5 h6");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _formatting = Names("b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements whose content is text up to their end tag, with the start of that.</summary>
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _raw = "script style textarea title xmp iframe noembed noframes".Split(' ')
        .ToFrozenDictionary(name => name, name => $"</{name}", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n\f/>");

    readonly string _markup;
    readonly int[] _open = new int[Deepest];
    int _depth, _formats, _foreign = -1, _dropped, _droppedFormats, _kept;
    List<Range>? _rest;

    Nesting(string markup) => _markup = markup;

    public static string Bounded(string markup) => new Nesting(markup).Scan();

    string Scan()
    {
        for (var at = 0; at < _markup.Length;)
        {
            var offset = _markup.AsSpan(at).IndexOf('<');
            if (offset < 0 || at + offset + 1 >= _markup.Length)
                break;
            at = After(at + offset);
        }
        if (_rest is null)
            return _markup;
        _rest.Add(_kept.._markup.Length);
        return string.Create(_rest.Sum(part => part.End.Value - part.Start.Value), (_markup, _rest), (kept, all) =>
        {
            foreach (var part in all._rest)
            {
                all._markup.AsSpan(part).CopyTo(kept);
                kept = kept[(part.End.Value - part.Start.Value)..];
            }
        });
    }

    /// <summary>Past the tag, comment or declaration that starts here.</summary>
    int After(int start)
    {
        var next = _markup[start + 1];
        if (next == '!' && _markup.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            return Past("-->", start + 4);
        var closes = next == '/' && start + 2 < _markup.Length;
        var first = start + (closes ? 2 : 1);
        if (!char.IsAsciiLetter(_markup[first]))
            return first;
        var rest = _markup.AsSpan(first);
        var length = rest.IndexOfAny(_nameEnds);
        var name = length < 0 ? rest : rest[..length];
        var end = TagEnd(first + name.Length);
        if (closes ? !Close(name) : !Open(name, selfClosing: _markup[end - 1] == '>' && _markup[end - 2] == '/'))
            Drop(start, end);
        return !closes && _raw.TryGetValue(name, out var mark) ? Raw(mark, first, end) : end;
    }

    /// <summary>Past the text of an element that holds no others.</summary>
    int Raw(string mark, int tag, int from)
    {
        var end = Past(mark, from);
        var said = _markup.AsSpan(from, end - from);
        // A comment in a script can hide its end; inside drawings styles are elements as others are.
        if (_foreign < 0 && !said.IsEmpty && IsUnread(mark, _markup.AsSpan(tag, from - tag)) && EndsName(end + mark.Length) && said.IndexOf("<!--", StringComparison.Ordinal) < 0)
            Drop(from, end);
        return end;
    }

    /// <summary>Whether nothing reads what an element says: styles, and scripts but those that hold data about the article.</summary>
    static bool IsUnread(string mark, ReadOnlySpan<char> tag) => mark == "</style" || (mark == "</script" && !tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase));

    bool EndsName(int at) => at >= _markup.Length || _nameEnds.Contains(_markup[at]);

    int Past(string mark, int from)
    {
        var offset = _markup.AsSpan(Math.Min(from, _markup.Length)).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return offset < 0 ? _markup.Length : from + offset + (mark[0] == '<' ? 0 : mark.Length);
    }

    /// <summary>Past a tag's ">", which inside quotes is none. Attributes past the bound are dropped.</summary>
    int TagEnd(int from)
    {
        var (attributes, cut) = (0, -1);
        for (var at = from; at < _markup.Length; at++)
        {
            switch (_markup[at])
            {
                case '>':
                    if (cut >= 0)
                        Drop(cut, at);
                    return at + 1;
                case '=' when at + 1 < _markup.Length:
                    while (at + 1 < _markup.Length && char.IsWhiteSpace(_markup[at + 1]))
                        at++;
                    if (at + 1 < _markup.Length && _markup[at + 1] is '"' or '\'')
                    {
                        var close = _markup.AsSpan(at + 2).IndexOf(_markup[at + 1]);
                        at = close < 0 ? _markup.Length : at + 2 + close;
                    }
                    break;
                case ' ' or '\n' or '\t' or '\r' or '\f' or '/' when at + 1 < _markup.Length && !char.IsWhiteSpace(_markup[at + 1]):
                    cut = ++attributes == MostAttributes ? at : cut;
                    break;
            }
        }
        return _markup.Length;
    }

    /// <summary>Whether the start tag may stay.</summary>
    bool Open(ReadOnlySpan<char> name, bool selfClosing)
    {
        if (_flat.Contains(name) || (selfClosing && _foreign >= 0))
            return true;
        if (_formatting.Contains(name))
        {
            _droppedFormats += ++_formats > MostFormatting ? 1 : 0;
            return _formats <= MostFormatting;
        }
        if (_depth == Deepest)
        {
            _dropped++;
            return false;
        }
        if (_foreign < 0 && (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase)))
            _foreign = _depth;
        _open[_depth++] = string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
        return true;
    }

    /// <summary>Whether the end tag may stay: not if its start tag was dropped. Closes what stands open inside its element.</summary>
    bool Close(ReadOnlySpan<char> name)
    {
        if (_flat.Contains(name))
            return true;
        if (_formatting.Contains(name))
        {
            _formats = Math.Max(0, _formats - 1);
            return _droppedFormats == 0 || _droppedFormats-- < 0;
        }
        if (_dropped > 0)
        {
            _dropped--;
            return false;
        }
        var at = _open.AsSpan(0, _depth).LastIndexOf(string.GetHashCode(name, StringComparison.OrdinalIgnoreCase));
        _depth = at < 0 ? _depth : at;
        _foreign = _foreign >= _depth ? -1 : _foreign;
        return true;
    }

    void Drop(int start, int end)
    {
        if (start < _kept)
            start = _kept;
        (_rest ??= []).Add(_kept..start);
        _kept = Math.Max(_kept, end);
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
