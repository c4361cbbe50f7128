namespace NewsProcessor.Reading.Page;

/// <summary>A run of text that a browser would set as one paragraph, line or cell.</summary>
sealed class Block
{
    public required Region Region { get; init; }

    /// <summary>White space collapsed and trimmed.</summary>
    public required string Text { get; init; }

    /// <summary>Position in the page's blocks.</summary>
    public required int Index { get; init; }

    /// <summary>Characters of the text that are links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Characters that are emphasised (strong, b, em, i).</summary>
    public required int EmphasisLength { get; init; }

    /// <summary>What the names of inline elements in it say.</summary>
    public required Marks Inner { get; init; }

    /// <summary>The texts that it is made of, as a range of <see cref="WebPage.Texts"/>.</summary>
    public required Range Texts { get; init; }

    public double LinkDensity => (double)LinkLength / Text.Length;
}
