using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

/// <summary>What a NewsML 1.x item is about: subject codes, keywords, places, and topics named in its own topic sets.</summary>
static class NewsMl1Topics
{
    /// <summary>SubjectCode by its most particular parts, and keywords that a desk files under ("BWKeywords" and the like).</summary>
    public static IReadOnlyList<Entity> Subjects(NewsMl1Components components)
    {
        var coded = Descriptive(components).SelectMany(meta => meta.Elements("SubjectCode")).SelectMany(Particular).Select(part => Coded(part, components)).OfType<Entity>();
        var filed = components.All.SelectMany(component => component.Elements("Metadata"))
            .Where(meta => Holds(meta.Element("MetadataType").Value("FormalName"), "keyword") || Holds(meta.Element("MetadataType").Value("FormalName"), "subject"))
            .SelectMany(meta => meta.Elements("Property")).Select(property => property.Value("Value") is { } name ? new Entity(name) { Scheme = property.Value("FormalName") } : null).OfType<Entity>();
        return [.. coded.Concat(filed).DistinctBy(entity => (entity.Name, entity.Code))];
    }

    public static IReadOnlyList<string> Keywords(NewsMl1Components components) =>
    [
        .. components.All.SelectMany(component => component.Elements("NewsLines")).SelectMany(lines => lines.Lines("KeywordLine")).SelectMany(line => line.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Concat(Descriptive(components).SelectMany(meta => meta.Elements("Property")).Where(property => Holds(property.Value("FormalName"), "keyword")).Select(property => property.Value("Value")).OfType<string>())
            .Distinct(),
    ];

    /// <summary>Where the item comes from; the first location where none is said to be its origin.</summary>
    public static string? Location(NewsMl1Components components)
    {
        var locations = Locations(components).ToList();
        var origin = locations.Find(location => location.Value("HowPresent")?.Equals("Origin", StringComparison.OrdinalIgnoreCase) == true) ?? locations.FirstOrDefault();
        return origin is null ? null : Names(origin).Distinct().ToList() is { Count: > 0 } names ? string.Join(", ", names) : origin.Value("FormalName");
    }

    public static IReadOnlyList<Entity> Places(NewsMl1Components components) =>
        [.. Locations(components).SelectMany(Names).Distinct().Select(name => new Entity(name)).Concat(Occurring(components, "place", "location", "geo", "country", "city")).DistinctBy(entity => entity.Name)];

    /// <summary>Topics of the item's own topic sets, of a type that holds one of the words.</summary>
    public static IReadOnlyList<Entity> Occurring(NewsMl1Components components, params string[] types) =>
    [
        .. Descriptive(components).SelectMany(meta => meta.Elements("TopicOccurrence")).Select(occurrence => occurrence.Value("Topic")?.TrimStart('#') is { } duid ? components.Topics.GetValueOrDefault(duid) : null).OfType<XElement>()
            .Where(topic => types.Any(type => Holds(topic.Element("TopicType").Value("FormalName"), type))).Select(Topic).OfType<Entity>().DistinctBy(entity => entity.Name),
    ];

    /// <summary>The most particular parts of a code, of which there may be several; beside them the less particular ones that IPTC's numbers show to be of other subjects.</summary>
    static IEnumerable<XElement> Particular(XElement code)
    {
        var found = new List<XElement>();
        foreach (var name in (string[])["SubjectDetail", "SubjectMatter", "Subject", "SubjectQualifier"])
            found.AddRange(code.Elements(name).Where(part => found.Count == 0 || found[0].Name == part.Name || (Branch(part) is { } branch && found.TrueForAll(other => Branch(other) is not null && !other.Value("FormalName")!.StartsWith(branch, StringComparison.Ordinal)))).ToList());
        return found;
    }

    /// <summary>The digits that the numbers of all parts below one share: two of a subject's eight, five of a matter's; null where a code is no such number.</summary>
    static string? Branch(XElement part) => part.Value("FormalName") is not { Length: 8 } code || !code.All(char.IsAsciiDigit) ? null : code.EndsWith("000000", StringComparison.Ordinal) ? code[..2] : code.EndsWith("000", StringComparison.Ordinal) ? code[..5] : code;

    static Entity? Coded(XElement part, NewsMl1Components components)
    {
        if (part.Value("FormalName") is not { } name)
            return null;
        var described = components.Topics.Values.FirstOrDefault(topic => topic.Elements("FormalName").Any(formal => formal.Line() == name));
        return new(described?.Element("Description").Line() ?? part.Value("Description") ?? part.Line() ?? name) { Code = name, Scheme = part.Value("Scheme") ?? part.Value("Vocabulary") };
    }

    static Entity? Topic(XElement topic) => (topic.Element("Description").Line() ?? topic.Element("FormalName").Line()) is { } name
        ? new(name) { Code = topic.Element("FormalName").Line(), Scheme = topic.Element("FormalName").Value("Scheme") } : null;

    static IEnumerable<XElement> Descriptive(NewsMl1Components components) => components.All.SelectMany(component => component.Elements("DescriptiveMetadata"));

    static IEnumerable<XElement> Locations(NewsMl1Components components) => Descriptive(components).SelectMany(meta => meta.Elements("Location"));

    /// <summary>City, region and country by name; where a country is given by code and by name, the name.</summary>
    static IEnumerable<string> Names(XElement location)
    {
        var values = location.Elements("Property").Select(property => property.Value("Value")).OfType<string>().ToList();
        var names = values.Where(value => value.Length > 3 || value.Any(char.IsLower)).ToList();
        return names.Count > 0 ? names : values;
    }

    static bool Holds(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
