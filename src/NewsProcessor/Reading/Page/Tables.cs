using System.Text;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Tells tables of data from tables that only lay out a page.</summary>
static class Tables
{
    const int LongestCell = 200, MostCells = 100, MostProse = 2;

    /// <summary>How many of the blocks from <paramref name="at"/> on are the cells of one row; 0 when none are, as where one cell holds a whole column of the page.</summary>
    public static int Row(IReadOnlyList<Block> blocks, int at)
    {
        if (Of(blocks[at], "tr") is not { } row)
            return 0;
        var end = at;
        while (end < blocks.Count && end - at < MostCells && blocks[end].Text.Length <= LongestCell && Of(blocks[end], "tr") == row)
        {
            if (CellOf(blocks[end++]) is { ProseBlocks: > MostProse })
                return 0;
        }
        return end > at && CellOf(blocks[at]) != CellOf(blocks[end - 1]) ? end - at : 0;
    }

    /// <summary>The cells' texts, a tab between two cells, empty ones too, and a blank between two lines of one.</summary>
    public static string Text(IReadOnlyList<Block> row)
    {
        var text = new StringBuilder();
        List<INode> cells = [.. CellOf(row[0])?.Element.Parent?.ChildNodes.Where(node => node is IElement { LocalName: "td" or "th" }) ?? []];
        var (at, cell) = (0, (Region?)null);
        foreach (var block in row)
        {
            var next = CellOf(block);
            if (text.Length > 0 && next == cell)
                text.Append(' ');
            else if (next is not null && cells.IndexOf(next.Element, at) is >= 0 and var place)
                (text, at) = (text.Append('\t', place - at), place);
            else if (text.Length > 0)
                text.Append('\t');
            text.Append(block.Text);
            cell = next;
        }
        return text.ToString();
    }

    /// <summary>A row is the body's as a whole or not at all: what the judge thinks of its cells on average.</summary>
    public static void WholeRows(IReadOnlyList<Block> blocks, float[] judged, float likely, bool[] inBody)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var cells = Row(blocks, at);
            if (cells > 1)
                Array.Fill(inBody, judged.AsSpan(at, cells).ToArray().Average() >= likely, at, cells);
            at += Math.Max(1, cells);
        }
    }

    /// <summary>Whether two blocks are cells of one table of data.</summary>
    public static bool AreOfOne(Block left, Block right) =>
        CellOf(left) is { ProseBlocks: 0 } one && CellOf(right) is { ProseBlocks: 0 } other && one != other && right.LinkLength == 0 && Of(left, "table") is { } table && Of(right, "table") == table;

    static Region? CellOf(Block block) => Of(block, "td") ?? Of(block, "th");

    /// <summary>The nearest element of a kind around a block.</summary>
    static Region? Of(Block block, string tag)
    {
        var region = block.Region;
        for (var steps = 0; region is not null && steps < 4; region = region.Parent, steps++)
        {
            if (region.Tag == tag)
                return region;
        }
        return null;
    }
}
