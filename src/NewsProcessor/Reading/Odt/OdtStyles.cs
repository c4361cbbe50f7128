using System.Xml.Linq;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Odt;

/// <summary>What a document's styles mean (ODF 1.3, 16.2): one that an editor makes for a single paragraph stands on a named one, whose name is English in every language.</summary>
sealed class OdtStyles
{
    /// <summary>Styles that stand on each other without end are broken.</summary>
    const int LongestChain = 16;

    readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    /// <param name="parts">The parts of the document that hold styles, the text's own first.</param>
    public OdtStyles(IEnumerable<XElement> parts)
    {
        foreach (var style in parts.SelectMany(part => part.Elements().Where(group => group.Name.LocalName is "automatic-styles" or "styles")).SelectMany(group => group.Elements("style")))
        {
            if (style.Value("name") is { } name)
                _styles.TryAdd(name, style);
        }
    }

    /// <summary>The telling name in lower case among a style and those that it stands on; empty where there is none.</summary>
    public string NameOf(XElement paragraph) =>
        Chain(paragraph.Value("style-name")).Select(name => name.Replace("_20_", " ", StringComparison.Ordinal).ToLowerInvariant())
            .FirstOrDefault(IsTelling) ?? "";

    /// <summary>Whether a stretch of text is set in bold and in italics; null where its style leaves it as it is.</summary>
    public (bool? Strong, bool? Emphasised) LookOf(XElement span)
    {
        var (strong, emphasised) = ((bool?)null, (bool?)null);
        foreach (var name in Chain(span.Value("style-name")))
        {
            var look = _styles.GetValueOrDefault(name)?.Element("text-properties");
            strong ??= look.Value("font-weight") is { } weight ? weight is "bold" or "600" or "700" or "800" or "900" : name == "Strong_20_Emphasis" ? true : null;
            emphasised ??= look.Value("font-style") is { } style ? style is "italic" or "oblique" : name == "Emphasis" ? true : null;
        }
        return (strong, emphasised);
    }

    /// <summary>Whether a style hides what is set in it.</summary>
    public bool Hides(XElement element) => Chain(element.Value("style-name")).Any(name => _styles.GetValueOrDefault(name)?.Element("text-properties").Value("display") is "none");

    /// <summary>Whether a name says what a paragraph is, as "Text body" does not.</summary>
    static bool IsTelling(string name) => name is "title" or "subtitle" or "caption" || name.StartsWith("heading", StringComparison.Ordinal) || name.StartsWith("list", StringComparison.Ordinal) || name.Contains("quot", StringComparison.Ordinal);

    IEnumerable<string> Chain(string? name)
    {
        for (var length = 0; name is not null && length < LongestChain; length++, name = _styles.GetValueOrDefault(name)?.Value("parent-style-name"))
            yield return name;
    }
}
