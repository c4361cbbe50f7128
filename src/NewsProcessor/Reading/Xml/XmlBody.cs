using System.Xml.Linq;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>Tells a <see cref="BodyWriter"/> the elements of an XML body, in one walk without recursion.</summary>
static class XmlBody
{
    /// <summary>Writes the content of an element, and the element itself.</summary>
    public static BodyWriter Write(this BodyWriter writer, XElement top)
    {
        if (IsTyped(top))
        {
            writer.Add(TypedText.Paragraphs(top.Value));
            return writer;
        }
        Start(writer, top);
        var node = top.FirstNode ?? End(writer, top, top);
        while (node is not null)
        {
            if (node is XText text)
                writer.Text(text.Value);
            else if (node is XElement typed && IsTyped(typed))
                writer.Add(TypedText.Paragraphs(typed.Value));
            else if (node is XElement element)
            {
                Start(writer, element);
                if (element.FirstNode is { } first)
                {
                    node = first;
                    continue;
                }
                writer.End(element.Name.LocalName);
            }
            node = node.NextNode ?? End(writer, node.Parent!, top);
        }
        return writer;
    }

    /// <summary>Whether an element holds a whole text as it was typed, as Reuters sets those of its wires in one paragraph.</summary>
    static bool IsTyped(XElement element) => element.FirstNode is XText { NextNode: null } && element.Name.LocalName is "p" or "body" or "body.content" or "block" && TypedText.IsWrapped(element.Value);

    /// <summary>Ends elements outwards until one has a neighbour to go on with.</summary>
    static XNode? End(BodyWriter writer, XElement element, XElement top)
    {
        for (; ; element = element.Parent!)
        {
            if (!BodyTags.IsEmpty(element.Name.LocalName))
                writer.End(element.Name.LocalName);
            if (element == top)
                return null;
            if (element.NextNode is { } next)
                return next;
        }
    }

    static void Start(BodyWriter writer, XElement element) => writer.Start(element.Name.LocalName, name => element.Attribute(name)?.Value);
}
