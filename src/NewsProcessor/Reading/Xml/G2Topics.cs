using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

enum G2Topic { Other, Person, Organisation, Place }

/// <summary>A NewsML-G2 item's subjects, sorted by what they are (cpnat:person and others).</summary>
static class G2Topics
{
    public static IReadOnlyList<Entity> Of(XElement item, XElement? content, G2Context context, G2Topic wanted)
    {
        var subjects = (content?.Elements("subject") ?? []).Where(subject => Kind(subject, context) == wanted);
        var identified = item.Elements("assert").Where(concept => wanted is not G2Topic.Other && Type(concept) is { } type && Kind(type) == wanted && content is not null && !content.Elements("subject").Any(subject => G2Names.Code(subject) == G2Names.Code(concept)) && IsReferred(content, concept));
        return [.. subjects.Concat(identified).Select(concept => G2Names.Entity(concept, context)).OfType<Entity>().DistinctBy(entity => (entity.Name, entity.Code))];
    }

    /// <summary>The sections among the subjects, which only their type tells.</summary>
    public static IReadOnlyList<string> Sections(XElement? content, G2Context context) =>
        [.. (content?.Elements("subject") ?? []).Where(subject => subject.Element("name") is not null && Type(subject)?.ToLowerInvariant() is ("category" or "section" or "rubric")).Select(subject => G2Names.Name(subject, context)).OfType<string>().Distinct()];

    /// <summary>Asserted concepts count as topics only where inline references of the content point at them.</summary>
    static bool IsReferred(XElement content, XElement concept) => content.Parent!.Elements("inlineRef").Any(reference => G2Names.Code(reference) == G2Names.Code(concept));

    static G2Topic Kind(XElement subject, G2Context context) =>
        (Type(subject) ?? (G2Names.Code(subject) is { } code && context.Asserted(code) is { } asserted ? Type(asserted) : null)) is { } type ? Kind(type)
        : subject.Element("personDetails") is not null ? G2Topic.Person
        : subject.Element("organisationDetails") is not null ? G2Topic.Organisation
        : subject.Element("geoAreaDetails") is not null || subject.Element("POIDetails") is not null ? G2Topic.Place : G2Topic.Other;

    static string? Type(XElement concept) => G2Names.Tail(concept.Value("type") ?? concept.Value("typeuri") ?? G2Names.Code(concept.Element("type")));

    static G2Topic Kind(string type) => type.ToLowerInvariant() switch
    {
        "person" or "per" => G2Topic.Person,
        "organisation" or "organization" or "org" or "company" => G2Topic.Organisation,
        "geoarea" or "poi" or "location" or "place" or "geo" or "country" or "city" => G2Topic.Place,
        _ => G2Topic.Other,
    };
}
