using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Writes a block's inline markup from an allow-list: emphasis and links to http, https and mailto addresses. Everything else is written
/// as encoded text, so nothing that the page holds can act in a reader's browser.
/// </summary>
static class InlineHtml
{
    /// <summary>The markup, or null where the block is plain text.</summary>
    public static string? Of(WebPage page, Block block)
    {
        if (block.LinkLength == 0 && block.EmphasisLength == 0)
            return null;
        var markup = new InlineMarkup();
        var marks = new List<InlineMark>();
        INode? parent = null;
        foreach (var run in CollectionsMarshal.AsSpan(page.Texts)[block.Texts])
        {
            if (run.Node.Parent != parent)
                Find(parent = run.Node.Parent, block.Region.Element, page, marks);
            markup.Write(run.Text, marks);
        }
        return markup.Take();
    }

    /// <summary>The marks between a text and its block, from the outermost.</summary>
    static void Find(INode? parent, IElement block, WebPage page, List<InlineMark> marks)
    {
        marks.Clear();
        for (var outer = parent as IElement; outer is not null && outer != block; outer = outer.ParentElement)
        {
            if (InlineMark.Of(outer, outer.LocalName, outer.LocalName == "a" ? outer.GetAttribute("href") : null, page.Resolve) is { } mark)
                marks.Add(mark);
        }
        marks.Reverse();
    }
}
