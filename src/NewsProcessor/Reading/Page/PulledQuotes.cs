using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Sentences of the story that its layout sets once more, large and in a box of their own: they are no further text. Only what stands apart, in a quotation, an aside,
/// a figure or a box by its name, and in the very words of another paragraph, is taken for that; the name below it goes with it.
/// </summary>
static class PulledQuotes
{
    const int FewestWords = 4, Longest = 400, Highest = 4, MostTried = 60, LongestName = 80, MostBelow = 2, MostInBox = 2;

    /// <summary>The box holds hardly more than the sentence and a name.</summary>
    const int RoomInBox = 160;

    public static void Leave(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var tried = 0;
        string[]? keys = null;
        for (var i = 0; i < blocks.Count && tried < MostTried; i++)
        {
            if (!inBody[i] || blocks[i].Text.Length > Longest || blocks[i].Text.AsSpan().Count(' ') < FewestWords - 1 || Box(blocks[i]) is not { } box)
                continue;
            tried++;
            keys ??= [.. blocks.Select(block => inBody[block.Index] && Box(block) is null ? PlainWords.Key(block.Text) : "")];
            var key = PlainWords.Key(blocks[i].Text);
            if (!Array.Exists(keys, other => other.Length > key.Length && other.Contains(key, StringComparison.Ordinal)))
                continue;
            inBody[i] = false;
            for (var below = i + 1; below < blocks.Count && below - i <= MostBelow && box.Holds(blocks[below].Region) && blocks[below].Text.Length <= LongestName && !BlockTraits.Ends(blocks[below].Text); below++)
                inBody[below] = false;
        }
    }

    /// <summary>The element that sets a block apart from the story's paragraphs; null where none does.</summary>
    static Region? Box(Block block)
    {
        var region = block.Region;
        if (region.Tag[0] == 'h' || region.Tag is "li" or "td" or "th" or "dd" or "pre")
            return null;
        for (var height = 0; region is not null && height < Highest && region.TextLength <= block.Text.Length + RoomInBox && region.Blocks <= MostInBox; height++, region = region.Parent)
        {
            if (region.Tag is "blockquote" or "aside" or "figure" || region.Marks.HasFlag(Marks.Insert))
                return region;
        }
        return null;
    }
}
