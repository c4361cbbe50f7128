using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Gathers the lines of the element that is walked through, and makes them blocks of its page.</summary>
sealed class RunningLines(WebPage page)
{
    static readonly string[] _setApart = ["span", "small", "label", "cite", "time"];

    readonly RunningText _text = new();
    readonly List<PrintedLine> _lines = [];
    int _links, _emphases, _first;
    bool _touched;

    /// <summary>Whether style sheets set an element apart without a blank between it and what touches it.</summary>
    public static bool IsSetApart(string name) => Array.IndexOf(_setApart, name) >= 0;

    /// <summary>An element begins or ends here.</summary>
    public void Touch(string name) => _touched |= IsSetApart(name);

    /// <summary>Adds a part of a text node; answers whether any of it shows.</summary>
    public bool Append(IText node, Range part, bool isLinked, bool isEmphasised)
    {
        var data = node.Data.AsSpan()[part];
        if (data.IsEmpty)
            return false;
        if (_touched && _text.IsGlued(data[0]))
        {
            _text.Part();
            page.Texts.Add(new(node, null));
        }
        _touched = false;
        var added = _text.Append(data);
        if (_text.Length == 0)
            return false;
        page.Texts.Add(new(node, part));
        _links += isLinked ? added : 0;
        _emphases += isEmphasised ? added : 0;
        return added > 0;
    }

    /// <summary>Ends a line.</summary>
    /// <param name="node">What breaks it.</param>
    /// <param name="isKept">Whether the line stays one whatever follows.</param>
    public void End(INode node, bool isKept)
    {
        Take(isKept, Noted.In(page));
        page.Texts.Add(new(node, null));
        _first = page.Texts.Count;
    }

    void Take(bool isKept, Noted noted)
    {
        var text = _text.Take();
        if (text.Length > 0)
            _lines.Add(new(text, _links, _emphases, _first..page.Texts.Count, isKept, noted));
        (_first, _links, _emphases, _touched) = (page.Texts.Count, 0, 0, false);
    }

    /// <summary>Adds the blocks that the lines make.</summary>
    public void Flush(Region region, Marks inner)
    {
        Take(isKept: false, default);
        var first = page.Blocks.Count;
        for (int at = 0, count; at < _lines.Count; at += count)
        {
            count = PrintedLines.Together(_lines, at);
            if (at > 0)
                _lines[at - 1].Noted.Move(page, at + count < _lines.Count ? _lines[at + count - 1].Noted : Noted.In(page), page.Blocks.Count - first);
            Add(region, inner, count == _lines.Count ? _lines : _lines.GetRange(at, count));
        }
        _lines.Clear();
    }

    void Add(Region region, Marks inner, List<PrintedLine> lines)
    {
        var (links, emphases) = (0, 0);
        foreach (var line in lines)
            (links, emphases) = (links + line.LinkLength, emphases + line.EmphasisLength);
        page.Blocks.Add(new Block
        {
            Region = region, Text = lines is [var only] ? only.Text : string.Join(' ', lines.Select(line => line.Text)), Index = page.Blocks.Count, Inner = inner,
            LinkLength = links, EmphasisLength = emphases, Texts = lines[0].Texts.Start..lines[^1].Texts.End,
        });
    }
}

/// <summary>How many elements of each kind a page has noted so far.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Noted(int Links, int Pictures, int Times, int Properties, int Authors)
{
    public static Noted In(WebPage page) => new(page.Links.Count, page.Pictures.Count, page.Times.Count, page.Properties.Count, page.Authors.Count);

    /// <summary>Moves what was noted since, up to another count, to later blocks.</summary>
    public void Move(WebPage page, Noted end, int by)
    {
        Move(page.Links, Links, end.Links, by);
        Move(page.Pictures, Pictures, end.Pictures, by);
        Move(page.Times, Times, end.Times, by);
        Move(page.Properties, Properties, end.Properties, by);
        Move(page.Authors, Authors, end.Authors, by);
    }

    static void Move(List<Placed> placed, int from, int to, int by)
    {
        for (var i = from; i < to; i++)
            placed[i] = placed[i] with { Block = placed[i].Block + by };
    }
}
