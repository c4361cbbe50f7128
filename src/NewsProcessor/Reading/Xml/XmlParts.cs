using System.Xml.Linq;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>Short ways to what an element holds.</summary>
static class XmlParts
{
    /// <summary>The child reached by names one inside the other, or null.</summary>
    public static XElement? At(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element?.Element(name);
        return element;
    }

    /// <summary>All text of an element in one line, white space folded; null where there is none.</summary>
    public static string? Line(this XElement? element)
    {
        if (element is null)
            return null;
        var run = new InlineRun();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText text)
                run.Append(text.Value);
            else if (node is XElement inner && (SetsApart(inner.Name.LocalName) || IsPlaceBesidePlace(inner)))
                run.Space();
        }
        return run.IsEmpty ? null : MarkupText.Line(run.Take().Text);
    }

    /// <summary>Blocks, and the parts of a byline that stand side by side without a space in the markup.</summary>
    static bool SetsApart(string name) => name is "byttl" or "person" or "name.family" || BodyTags.Of(name) is var tag && (BodyTags.IsBlock(tag) || tag is BodyTag.Break);

    /// <summary>Places and dates of a dateline that stand side by side without a space in the markup.</summary>
    static bool IsPlaceBesidePlace(XElement inner) => inner.PreviousNode is XElement && inner.Parent is { Name.LocalName: "dateline" or "location" };

    /// <summary>An attribute's value without white space around; null where it is absent or empty.</summary>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The texts of the children of that name.</summary>
    public static IEnumerable<string> Lines(this XElement? element, string name) => element?.Elements(name).Select(Line).OfType<string>() ?? [];
}
