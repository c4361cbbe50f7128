using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

/// <summary>NewsML-G2 concepts: named in the item's language where it can be had, identified by qcode, uri or literal.</summary>
static class G2Names
{
    /// <summary>A concept's name: of the names given, the item's language first; else its definition in the item's assert elements; else what is written there.</summary>
    public static string? Name(XElement concept, G2Context context) =>
        Named(concept, context.Language)
        ?? (Code(concept) is { } code && context.Asserted(code) is { } asserted ? Named(asserted, context.Language) : null)
        ?? (concept.Elements().Any() ? null : concept.Line())
        ?? concept.Value("literal") ?? Tail(Code(concept));

    public static Entity? Entity(XElement concept, G2Context context)
    {
        if (Name(concept, context) is not { } name)
            return null;
        var code = Code(concept);
        var cut = concept.Value("qcode") is { } qcode ? qcode.IndexOf(':') : code?.LastIndexOfAny(['/', '#']) ?? -1;
        return new(name)
        {
            Code = code is null ? null : code[(cut + 1)..],
            Scheme = cut > 0 ? context.Scheme(code![..(cut + (concept.Value("qcode") is null ? 1 : 0))]) : null,
        };
    }

    public static string? Code(XElement? concept) => concept.Value("qcode") ?? concept.Value("uri") ?? concept.Value("literal");

    /// <summary>"stat:usable" and "http://cv.iptc.org/newscodes/pubstatusg2/usable" in one word.</summary>
    public static string? Tail(string? code) => code?[(code.LastIndexOfAny([':', '/', '#']) + 1)..] is { Length: > 0 } tail ? tail : null;

    /// <summary>Of several elements that say the same in several languages, the one in the item's language, else the first.</summary>
    public static XElement? InLanguage(IEnumerable<XElement> elements, string? language)
    {
        var said = elements.Where(element => element.Line() is not null).ToList();
        return said.Find(element => Same(element.Value("lang"), language)) ?? said.Find(element => element.Value("lang") is null) ?? said.FirstOrDefault();
    }

    static string? Named(XElement concept, string? language) => InLanguage(concept.Elements("name"), language).Line();

    static bool Same(string? left, string? right) =>
        left is not null && right is not null && left.Split('-')[0].Equals(right.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
