using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>A block-level element of the page, with what it holds, nested blocks included. Lengths are in characters.</summary>
sealed class Region(Region? parent, IElement element, string tag, Marks marks)
{
    public Region? Parent { get; } = parent;
    public IElement Element { get; } = element;
    public string Tag { get; } = tag;

    /// <summary>What its own tag and names say.</summary>
    public Marks Marks { get; } = marks;

    /// <summary>What its own and all outer names say.</summary>
    public Marks Within { get; } = marks | (parent?.Within ?? Marks.None);

    /// <summary>What its own names and those of the two elements around it say.</summary>
    public Marks Near => Marks | (Parent?.Marks ?? Marks.None) | (Parent?.Parent?.Marks ?? Marks.None);

    /// <summary>Position in the page's regions.</summary>
    public required int Index { get; init; }

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Equal for elements that a template repeats: tag and class here, at the parent, and the grandparent's tag.</summary>
    public int Pattern { get; } = HashCode.Combine(
        tag, string.GetHashCode(element.ClassName ?? "", StringComparison.Ordinal),
        parent?.Tag, string.GetHashCode(parent?.Element.ClassName ?? "", StringComparison.Ordinal), parent?.Parent?.Tag);

    public int TextLength { get; set; }
    public int LinkLength { get; set; }
    public int Blocks { get; set; }

    /// <summary>Text in blocks that read like sentences and are not mostly links.</summary>
    public int ProseLength { get; set; }
    public int ProseBlocks { get; set; }

    /// <summary>Readability's score: prose near by counts, and less the deeper it lies.</summary>
    public double Score { get; set; }

    /// <summary>Whether the region with the best score is this one or lies in it.</summary>
    public bool HoldsBest { get; set; }

    public double LinkDensity => TextLength == 0 ? 0 : (double)LinkLength / TextLength;

    public bool Holds(Region inner)
    {
        var region = inner;
        while (region is not null && region.Depth > Depth)
            region = region.Parent;
        return region == this;
    }
}
