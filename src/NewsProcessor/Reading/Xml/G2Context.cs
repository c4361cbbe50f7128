using System.Xml.Linq;

namespace NewsProcessor.Reading.Xml;

/// <summary>What the concepts of one NewsML-G2 item are read against: its language, its inline catalog and its assert elements.</summary>
sealed class G2Context(XElement item, string? language)
{
    readonly Dictionary<string, string> _schemes = item.Elements("catalog").SelectMany(catalog => catalog.Elements("scheme"))
        .Where(scheme => scheme.Value("alias") is not null && scheme.Value("uri") is not null)
        .GroupBy(scheme => scheme.Value("alias")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value("uri")!, StringComparer.Ordinal);

    readonly ILookup<string, XElement> _asserted = item.Elements("assert").Where(concept => G2Names.Code(concept) is not null).ToLookup(concept => G2Names.Code(concept)!, StringComparer.Ordinal);

    public string? Language => language;

    public XElement? Asserted(string code) => _asserted[code].FirstOrDefault();

    /// <summary>The scheme that an alias stands for in the item's own catalog; else the alias.</summary>
    public string Scheme(string alias) => _schemes.GetValueOrDefault(alias, alias);
}
