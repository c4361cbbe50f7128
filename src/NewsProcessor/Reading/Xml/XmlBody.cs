using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>Tells a <see cref="BodyWriter"/> the elements of an XML body, in one walk without recursion.</summary>
static class XmlBody
{
    /// <summary>Writes the content of an element, and the element itself.</summary>
    public static BodyWriter Write(this BodyWriter writer, XElement top)
    {
        if (Whole(top) is { } whole)
        {
            writer.Add(whole);
            return writer;
        }
        Start(writer, top);
        var node = top.FirstNode ?? End(writer, top, top);
        while (node is not null)
        {
            if (node is XText text)
                writer.Text(text.Value);
            else if (node is XElement inner && Whole(inner) is { } paragraphs)
                writer.Add(paragraphs);
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

    /// <summary>The paragraphs of an element that holds a whole text as data: as it was typed, as Reuters sets those of its wires in one paragraph, or as escaped markup, as content systems export theirs. Null for any other.</summary>
    static IEnumerable<Paragraph>? Whole(XElement element)
    {
        if (element.HasElements || element.Name.LocalName is not ("p" or "body" or "body.content" or "block"))
            return null;
        var text = element.Value;
        return MarkupText.IsMarkup(text) ? MarkupText.Read(text).Paragraphs : TypedText.IsWrapped(text) ? TypedText.Paragraphs(text) : null;
    }

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
