using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

/// <summary>What a NITF document is about: subject codes, keywords and the names its desk identified.</summary>
static class NitfTopics
{
    /// <summary>The names of one kind in identified-content; a location's parts in one.</summary>
    public static IReadOnlyList<Entity> Identified(XElement? docdata, string kind) =>
        [.. Content(docdata, kind).Select(Named).OfType<Entity>().DistinctBy(entity => entity.Name)];

    /// <summary>tobject.subject by its most particular word, and the classifiers of identified-content.</summary>
    public static IReadOnlyList<Entity> Subjects(XElement? head, XElement? docdata)
    {
        var coded = head?.Element("tobject")?.Elements("tobject.subject").Select(Subject).OfType<Entity>() ?? [];
        var classified = Content(docdata, "classifier").Where(classifier => !IsGenre(classifier)).Select(Named).OfType<Entity>();
        return [.. coded.Concat(classified).DistinctBy(entity => (entity.Name, entity.Code))];
    }

    public static IReadOnlyList<string> Genres(XElement? head) =>
        [.. head?.Element("tobject")?.Elements("tobject.property").Select(property => property.Value("tobject.property.type")).OfType<string>() ?? []];

    /// <summary>The section of the paper, the scope of the document, and the tobject's kind where it says more than "news".</summary>
    public static IReadOnlyList<string> Sections(XElement? head, XElement? docdata) =>
        [.. new[] { head?.Element("pubdata").Value("position.section") }.Concat(docdata?.Elements("doc-scope").Select(scope => scope.Value("scope")) ?? []).Append(head?.Element("tobject").Value("tobject.type"))
            .OfType<string>().Where(section => !section.Equals("news", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static IReadOnlyList<string> Keywords(XElement? docdata) =>
        [.. docdata?.Elements("key-list").SelectMany(list => list.Elements("keyword")).Select(keyword => keyword.Value("key") ?? keyword.Line()).OfType<string>().SelectMany(Listed).Distinct() ?? []];

    /// <summary>The keywords of a list in one value ("ferry,harbour,islands"); a name that is turned round ("Lind, Ada") is one.</summary>
    static string[] Listed(string value) => value.Contains(';') || (value.Contains(',') && (value.Count(letter => letter == ',') > 1 || !value.Contains(", ", StringComparison.Ordinal)))
        ? value.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value];

    static IEnumerable<XElement> Content(XElement? docdata, string kind) => docdata?.Elements("identified-content").SelectMany(content => content.Elements(kind)) ?? [];

    static bool IsGenre(XElement classifier) => classifier.Value("type")?.Contains("genre", StringComparison.OrdinalIgnoreCase) == true;

    static Entity? Named(XElement element) =>
        (element.Name.LocalName is "location" ? NitfHead.Place(element) : element.Line() ?? element.Value("value")) is { } name
            ? new(name) { Code = element.Line() is null ? null : element.Value("value") ?? element.Value("code"), Scheme = element.Value("idsrc") ?? element.Value("code-source") }
            : null;

    static Entity? Subject(XElement subject)
    {
        var code = subject.Value("tobject.subject.refnum") ?? subject.Value("tobject.subject.code");
        var name = subject.Value("tobject.subject.detail") ?? subject.Value("tobject.subject.matter") ?? subject.Value("tobject.subject.type") ?? code;
        return name is null ? null : new(name) { Code = code, Scheme = subject.Value("tobject.subject.ipr") ?? "IPTC" };
    }
}
