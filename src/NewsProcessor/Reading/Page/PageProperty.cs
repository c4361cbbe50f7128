using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Values marked up in the page's text: microdata (itemprop) and RDFa (property) in the words of schema.org, rNews and Dublin Core.</summary>
static class PageProperty
{
    /// <summary>Whether an element says that it is some property; the meta elements of RDFa are read with all others.</summary>
    public static bool IsAny(IElement element) => element.HasAttribute("itemprop") || (element.LocalName is not "meta" && element.HasAttribute("property"));

    /// <param name="element">An element with properties.</param>
    /// <param name="names">Names without their vocabulary's prefix, case aside.</param>
    public static bool Is(IElement element, params ReadOnlySpan<string> names)
    {
        var said = element.GetAttribute("itemprop") ?? element.GetAttribute("property") ?? "";
        foreach (var range in said.AsSpan().Split(' '))
        {
            var word = said.AsSpan(range);
            word = word[(word.LastIndexOfAny(':', '/', '#') + 1)..];
            foreach (var name in names)
            {
                if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The value: as given for machines, else as printed.</summary>
    public static string Value(IElement element) => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? ElementText.Of(element);

    /// <summary>The name of a person or organisation: the property "name" inside, else the value.</summary>
    public static string Named(IElement element) => Value(element.QuerySelectorAll("[itemprop], [property]").FirstOrDefault(inner => Is(inner, "name")) ?? element);
}
