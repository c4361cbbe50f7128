using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>A page taken apart in one walk: its blocks of text in reading order, and the elements that say something about it.</summary>
sealed class WebPage
{
    public List<Block> Blocks { get; } = [];
    public List<Region> Regions { get; } = [];
    public List<TextRun> Texts { get; } = [];

    /// <summary>The element of each kind with the index of the block that it precedes or lies in.</summary>
    public List<Placed> Links { get; } = [];
    public List<Placed> Pictures { get; } = [];
    public List<Placed> Times { get; } = [];
    public List<Placed> Properties { get; } = [];
    public List<Placed> Headings { get; } = [];
    public List<Placed> Authors { get; } = [];

    public List<IElement> Metas { get; } = [];
    public List<IElement> HeadLinks { get; } = [];
    public List<string> JsonScripts { get; } = [];
    public string Title { get; set; } = "";
    public string? Language { get; set; }
    public bool RightToLeft { get; set; }
    public string? BaseAddress { get; set; }

    /// <summary>Turns a link into an absolute http or https address, or null; known once the page's own address is.</summary>
    public Func<string?, string?>? Resolve { get; set; }
}

/// <summary>An element and where it stands in the order of blocks.</summary>
readonly record struct Placed(IElement Element, int Block, Region Region);

/// <summary>A part of a text node, or what sets a blank between two: a line's end, the edge of an element.</summary>
readonly record struct TextRun(INode Node, Range? Part)
{
    public ReadOnlySpan<char> Text => Part is { } part ? ((IText)Node).Data.AsSpan()[part] : " ";
}
