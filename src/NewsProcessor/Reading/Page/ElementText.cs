using System.Text;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>An element's text on one line, as it is seen: blocks apart by a blank, readings above characters (rt), scripts and drawings left out.</summary>
static class ElementText
{
    public static string Of(IElement element) => Of(element, _ => false);

    /// <param name="element">The element.</param>
    /// <param name="isLeft">Whether an element inside is left out.</param>
    public static string Of(IElement element, Func<IElement, bool> isLeft)
    {
        var text = new StringBuilder();
        var pending = new Stack<INode>([element]);
        while (pending.TryPop(out var node))
        {
            if (node is IText written)
            {
                text.Append(written.Data);
            }
            else if (node is IElement inner && (inner == element || !(IsSkipped(inner.LocalName) || isLeft(inner))))
            {
                if (PageTags.Of(inner.LocalName) is PageTag.Block or PageTag.Break)
                    text.Append(' ');
                for (var i = inner.ChildNodes.Length - 1; i >= 0; i--)
                    pending.Push(inner.ChildNodes[i]);
            }
        }
        return PlainWords.OneLine(text.ToString());
    }

    static bool IsSkipped(string name) => name is "rt" or "rp" || (PageTags.Of(name) is PageTag.Skip);
}
