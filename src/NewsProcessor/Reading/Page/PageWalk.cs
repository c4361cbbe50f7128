using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Takes a document apart in one walk, without recursion. Scripts, styles, forms' controls and drawings hold no text.</summary>
sealed class PageWalk
{
    readonly WebPage _page = new();
    readonly Dictionary<string, Marks> _marks = new(StringComparer.Ordinal);
    readonly Stack<Step> _steps = new();
    readonly RunningText _text = new();
    readonly List<PrintedLine> _lines = [];
    Region _region;
    Marks _inner;
    int _links, _emphases, _linkLength, _emphasisLength, _firstText, _breaks;

    sealed class Step(IElement element, PageTag kind, Region outer)
    {
        public IElement Element => element;
        public PageTag Kind => kind;
        public Region Outer => outer;
        public INodeList Children { get; } = element.ChildNodes;
        public int Next { get; set; }
    }

    PageWalk(IElement root) => _region = new(null, root, root.LocalName, Marks.None) { Index = 0 };

    public static WebPage Of(IDocument document)
    {
        if (document.DocumentElement is not { } root)
            return new WebPage();
        var walk = new PageWalk(root);
        walk._page.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
        walk.Walk(root);
        RegionMeasures.Take(walk._page);
        return walk._page;
    }

    void Walk(IElement root)
    {
        _page.Regions.Add(_region);
        _steps.Push(new(root, PageTag.Block, _region));
        while (_steps.TryPeek(out var step))
        {
            if (step.Next == step.Children.Length)
            {
                _steps.Pop();
                Leave(step);
            }
            else
            {
                Visit(step.Children[step.Next++]);
            }
        }
        Flush();
    }

    void Visit(INode node)
    {
        if (node is IText text)
            Append(text);
        else if (node is IElement element)
            Enter(element);
    }

    void Enter(IElement element)
    {
        var name = element.LocalName;
        var kind = PageTags.Of(name);
        if (kind is PageTag.Custom)
            kind = _region.Tag is "p" or "h1" or "h2" or "li" ? PageTag.Inline : PageTag.Block;
        Note(element, name, kind);
        if (kind is PageTag.Skip || (kind is PageTag.Link && Jumps.IsMark(element)) || (name == "pre" && TypedLines.AreNumbers(element)))
            return;
        if (kind is PageTag.Break)
        {
            Break(element);
            return;
        }
        if (name == "cite" && (_region.Tag == "blockquote" || _region.Parent?.Tag == "blockquote"))
            kind = PageTag.Block;
        if (kind is PageTag.Inline or PageTag.Emphasis && name != "cite" && (MarksOf(element, name) & Apart) != Marks.None && HasText(element))
            kind = PageTag.Block;
        if (name == "pre" || _region.Tag == "pre")
            TypedLines.Break(element);
        var step = new Step(element, kind, _region);
        _breaks = kind is PageTag.Block ? 0 : _breaks;
        if (kind is PageTag.Block)
            Open(element, name);
        else
            _inner |= MarksOf(element, name);
        _links += kind is PageTag.Link ? 1 : 0;
        _emphases += kind is PageTag.Emphasis ? 1 : 0;
        _steps.Push(step);
    }

    void Open(IElement element, string name)
    {
        Flush();
        _region = new(_region, element, name, MarksOf(element, name)) { Index = _page.Regions.Count };
        _page.Regions.Add(_region);
    }

    void Leave(Step step)
    {
        if (step.Kind is PageTag.Block)
        {
            Flush();
            _region = step.Outer;
        }
        _links -= step.Kind is PageTag.Link ? 1 : 0;
        _emphases -= step.Kind is PageTag.Emphasis ? 1 : 0;
    }

    /// <summary>Two line breaks part paragraphs; one ends a line.</summary>
    void Break(IElement element)
    {
        if (++_breaks > 1 || element.LocalName == "hr")
        {
            Flush();
        }
        else
        {
            // Each line of a program stays one: a pre that holds code rather than text.
            EndLine(isKept: _region.Tag == "pre" && element.ParentElement != _region.Element);
            _page.Texts.Add(element);
            _firstText = _page.Texts.Count;
        }
    }

    void EndLine(bool isKept = false)
    {
        var text = _text.Take();
        if (text.Length > 0)
            _lines.Add(new(text, _linkLength, _emphasisLength, _firstText.._page.Texts.Count, isKept));
        (_firstText, _linkLength, _emphasisLength) = (_page.Texts.Count, 0, 0);
    }

    void Append(IText node)
    {
        var added = _text.Append(node.Data);
        if (_text.Length == 0)
            return;
        _page.Texts.Add(node);
        _breaks = added > 0 ? 0 : _breaks;
        _linkLength += _links > 0 ? added : 0;
        _emphasisLength += _emphases > 0 ? added : 0;
    }

    void Flush()
    {
        EndLine();
        for (int at = 0, count; at < _lines.Count; at += count)
        {
            count = PrintedLines.Together(_lines, at);
            Add(count == _lines.Count ? _lines : _lines.GetRange(at, count));
        }
        _lines.Clear();
        (_inner, _breaks) = (Marks.None, 0);
    }

    void Add(List<PrintedLine> lines)
    {
        _page.Blocks.Add(new Block
        {
            Region = _region, Text = lines.Count == 1 ? lines[0].Text : string.Join(' ', lines.Select(line => line.Text)), Index = _page.Blocks.Count, Inner = _inner,
            LinkLength = lines.Sum(line => line.LinkLength), EmphasisLength = lines.Sum(line => line.EmphasisLength), Texts = lines[0].Texts.Start..lines[^1].Texts.End,
        });
    }

    Marks MarksOf(IElement element, string name)
    {
        var marks = PageTags.MarksOf(name);
        foreach (var attribute in element.Attributes)
        {
            marks |= attribute.LocalName switch
            {
                "class" or "id" or "role" or "itemprop" or "data-testid" or "data-component" or "data-component-name" or "data-type" or "data-block" or "data-name" => Named(attribute.Value),
                "hidden" => Marks.Hidden,
                "aria-hidden" when attribute.Value == "true" => Marks.Hidden,
                "style" when Invisible(attribute.Value) => Marks.Hidden,
                _ => Marks.None,
            };
        }
        if ((marks & Marks.Author) != Marks.None)
            _page.Authors.Add(new(element, _page.Blocks.Count, _region));
        return marks;
    }

    Marks Named(string names)
    {
        if (!_marks.TryGetValue(names, out var marks))
            _marks.Add(names, marks = ClassWords.Of(names));
        return marks;
    }

    /// <summary>What stands on its own whatever element holds it.</summary>
    public const Marks Apart = Marks.Caption | Marks.Picture;

    static bool HasText(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text && text.Data.AsSpan().Trim().Length > 1)
                return true;
        }
        return false;
    }

    static bool Invisible(string style) =>
        style.Replace(" ", "", StringComparison.Ordinal) is var dense
        && (dense.Contains("display:none", StringComparison.OrdinalIgnoreCase) || dense.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    void Note(IElement element, string name, PageTag kind)
    {
        var placed = new Placed(element, _page.Blocks.Count, _region);
        switch (name)
        {
            case "a": _page.Links.Add(placed); break;
            case "img" or "amp-img": _page.Pictures.Add(placed); break;
            case "time": _page.Times.Add(placed); break;
            // hAtom and its kin date by a title for machines.
            case "abbr" when element.GetAttribute("title") is { Length: >= 10 and < 40 } title && MachineDates.Read(title) is not null: _page.Times.Add(placed); break;
            case "h1" or "h2": Flush(); _page.Headings.Add(placed with { Block = _page.Blocks.Count }); break;
            case "meta": _page.Metas.Add(element); break;
            case "link": _page.HeadLinks.Add(element); break;
            case "base": _page.BaseAddress ??= element.GetAttribute("href"); break;
            case "title" when _page.Title.Length == 0 && element.ParentElement?.LocalName == "head": _page.Title = element.TextContent; break;
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase): _page.JsonScripts.Add(element.TextContent); break;
            case "body": _page.Language ??= element.GetAttribute("lang"); break;
        }
        if (PageProperty.IsAny(element))
            _page.Properties.Add(placed);
    }
}
