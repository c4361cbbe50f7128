using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Takes a document apart in one walk, without recursion. Scripts, styles, forms' controls and drawings hold no text.</summary>
sealed class PageWalk
{
    readonly WebPage _page = new();
    readonly Dictionary<string, Marks> _marks = new(StringComparer.Ordinal);
    readonly Stack<Step> _steps = new();
    readonly RunningLines _lines;
    Region _region;
    Marks _inner;
    int _links, _emphases, _breaks;

    sealed class Step(IElement element, PageTag kind, Region outer)
    {
        public IElement Element => element;
        public PageTag Kind => kind;
        public Region Outer => outer;
        public INodeList Children { get; } = element.ChildNodes;
        public int Next { get; set; }
    }

    PageWalk(IElement root) => (_region, _lines) = (new(null, root, root.LocalName, Marks.None) { Index = 0 }, new(_page));

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
            Break(element, isRule: name == "hr", isKept: _region.Tag == "pre" && element.ParentElement != _region.Element);
            return;
        }
        var marks = MarksOf(element, name);
        // A heading that opens what stands below it is a button inside.
        if (name == "button" && _region.Tag is "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "summary" && _region.Element.TextContent.AsSpan().Trim().Length == element.TextContent.AsSpan().Trim().Length)
            (kind, marks) = (PageTag.Inline, Marks.None);
        if (kind is PageTag.Inline or PageTag.Emphasis && IsApart(element, name, marks))
            kind = PageTag.Block;
        var step = new Step(element, kind, _region);
        _breaks = kind is PageTag.Block ? 0 : _breaks;
        if (kind is PageTag.Block)
            Open(element, Heading(element, name) ?? name, marks);
        else
            _inner |= marks;
        _links += kind is PageTag.Link ? 1 : 0;
        _emphases += kind is PageTag.Emphasis ? 1 : 0;
        _lines.Touch(name);
        _steps.Push(step);
    }

    /// <summary>The heading that an element is by its role: "h2" for role="heading" aria-level="2".</summary>
    static string? Heading(IElement element, string name) =>
        name is "div" or "p" or "span" && element.GetAttribute("role") == "heading" ? element.GetAttribute("aria-level") is ['1' or '3' or '4' or '5' or '6'] level ? "h" + level : "h2" : null;

    void Open(IElement element, string name, Marks marks)
    {
        Flush();
        _region = new(_region, element, name, marks) { Index = _page.Regions.Count };
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
        _lines.Touch(step.Element.LocalName);
    }

    /// <summary>Two line breaks part paragraphs; one ends a line.</summary>
    void Break(INode node, bool isRule = false, bool isKept = false)
    {
        if (++_breaks > 1 || isRule)
            Flush();
        else
            _lines.End(node, isKept);
    }

    void Append(IText node)
    {
        if (_region.Tag == "pre")
            AppendLines(node);
        else
            Append(node, ..node.Length);
    }

    void Append(IText node, Range part) => _breaks = _lines.Append(node, part, _links > 0, _emphases > 0) ? 0 : _breaks;

    /// <summary>Text whose line ends count. Each line of a program stays one: a pre that holds code rather than text.</summary>
    void AppendLines(IText node)
    {
        var isProgram = node.ParentElement != _region.Element;
        var (data, from) = (node.Data, 0);
        for (int end; (end = data.IndexOf('\n', from)) >= 0; from = end + 1)
        {
            Append(node, from..end);
            Break(node, isKept: isProgram);
        }
        Append(node, from..data.Length);
    }

    void Flush()
    {
        _lines.Flush(_region, _inner);
        (_inner, _breaks) = (Marks.None, 0);
    }

    Marks MarksOf(IElement element, string name)
    {
        var marks = PageTags.MarksOf(name);
        foreach (var attribute in element.Attributes)
        {
            marks |= attribute.LocalName switch
            {
                var key when IsNaming(key) => Named(attribute.Value),
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

    /// <summary>Whether designers and programs name elements by an attribute.</summary>
    public static bool IsNaming(ReadOnlySpan<char> attribute) =>
        attribute is "class" or "id" or "role" or "itemprop" or "data-testid" or "data-component" or "data-component-name" or "data-type" or "data-block" or "data-name";

    Marks Named(string names)
    {
        if (!_marks.TryGetValue(names, out var marks))
            _marks.Add(names, marks = ClassWords.Of(names));
        return marks;
    }

    /// <summary>What stands on its own whatever element holds it.</summary>
    public const Marks Apart = Marks.Caption | Marks.Picture;

    /// <summary>Characters from which such text is no sign or word of the sentence around it.</summary>
    const int LongApart = 10;

    /// <summary>Whether an inline element is a line of its own: a caption by its names, who said what is quoted; at the end of what it stands in, or a long one.</summary>
    bool IsApart(IElement element, string name, Marks marks) => name == "cite"
        ? (_region.Tag == "blockquote" || _region.Parent?.Tag == "blockquote") && IsLast(element)
        : (marks & Apart) != Marks.None && OwnText(element) is var length && (length >= LongApart || (length > 1 && IsLast(element)));

    static int OwnText(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.AsSpan().Trim().Length);

    /// <summary>Whether no text follows in the element around, or a line break does first.</summary>
    static bool IsLast(IElement element)
    {
        for (var next = element.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is IElement { LocalName: var name } && PageTags.Of(name) is PageTag.Break or PageTag.Block)
                return true;
            if (next is IElement || (next is IText text && !text.Data.AsSpan().IsWhiteSpace()))
                return false;
        }
        return true;
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
            case "h1" or "h2":
            case "h3" when element.GetAttribute("itemprop") is "headline":
                Flush();
                _page.Headings.Add(placed with { Block = _page.Blocks.Count });
                break;
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
