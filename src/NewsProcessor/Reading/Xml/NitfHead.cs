using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>What stands above a NITF text: headlines, byline, dateline, abstract.</summary>
static class NitfHead
{
    /// <summary>hl1 and the first hl2; a bare hedline and the document's title where they are missing.</summary>
    public static (string? Headline, string? Alternative) Headlines(XElement? hedline, string? title)
    {
        var first = hedline.Lines("hl1").FirstOrDefault() ?? hedline.Lines("hl2").FirstOrDefault() ?? hedline.Line() ?? title;
        var second = hedline.Lines("hl1").Skip(1).Concat(hedline.Lines("hl2")).FirstOrDefault(line => line != first);
        return (first, second ?? (title != first ? title : null));
    }

    public static string? Abstract(XElement? head) =>
        head?.Element("abstract") is { } summary && new BodyWriter().Write(summary).Finish().Paragraphs is { Count: > 0 } paragraphs
            ? string.Join(' ', paragraphs.Select(paragraph => paragraph.Text)) : null;

    /// <summary>Where the story is reported from: the dateline's place, else the event's.</summary>
    public static string? Location(XElement? head, XElement? docdata) =>
        head.At("dateline", "location") is { } location ? Place(location) : docdata?.Element("evloc") is { } event_ ? Place(event_) : null;

    public static string? Place(XElement location)
    {
        var parts = location.Elements().Where(part => part.Name.LocalName is "city" or "sublocation" or "state" or "region" or "country").Select(XmlParts.Line).OfType<string>().ToList();
        if (parts.Count > 0)
            return string.Join(", ", parts);
        return location.Line() ?? location.Value("value") ?? Joined(location.Value("city"), location.Value("state-prov")) ?? location.Value("county-dist") ?? location.Value("iso-cc");
    }

    /// <summary>The dateline as printed; one that is only a date, as machines fill it in, says nothing that other fields don't.</summary>
    public static string? Dateline(XElement? dateline) => dateline.Line() is { } line && (!char.IsDigit(line[0]) || NewsDates.Machine(line) is null) ? line : null;

    /// <summary>What the rights say beside their owner and the copyright line.</summary>
    public static string? Terms(XElement? head) => head?.Element("rights") is not { } rights ? null
        : MarkupText.Line(string.Join(' ', rights.Nodes().Where(node => node is XText or XElement { Name.LocalName: not ("rights.owner" or "rights.owner.contact" or "copyrite") }).Select(node => node is XText text ? text.Value : ((XElement)node).Line())));

    /// <summary>The byline as printed, and who it names: marked persons with their titles, else what the words say.</summary>
    public static Article Signed(Article article, XElement? head, BodyWriter body)
    {
        var bylines = head?.Elements("byline").Where(byline => byline.Line() is not null).ToList() ?? [];
        // Archives add the names as their index sorts them.
        if (bylines.Exists(byline => !IsNormalized(byline)))
            bylines.RemoveAll(IsNormalized);
        if (bylines.Count == 0)
            return article;
        var read = bylines.Select(One).ToList();
        return article with
        {
            Byline = string.Join("; ", bylines.Select(XmlParts.Line).Distinct()),
            Authors = [.. read.SelectMany(one => one.Authors).DistinctBy(author => author.Name, StringComparer.OrdinalIgnoreCase)],
            InfoSources = [.. read.SelectMany(one => one.InfoSources).Distinct()],
        };
    }

    static bool IsNormalized(XElement byline) => byline.Value("class")?.StartsWith("normalized", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Pictures are images; sound, film and other attachments are associations.</summary>
    public static IReadOnlyList<Association> Media(XElement nitf) => nitf.At("body", "body.content") is not { } content ? [] :
        [.. content.Descendants("media").Where(media => media.Value("media-type") is not null).Select(media => new Association(media.Value("media-type")!)
        {
            Uri = media.Element("media-reference").Value("source"),
            ItemType = media.Value("media-type") is "image" or "photo" ? "picture" : media.Value("media-type"),
            Headline = media.Element("media-caption").Line(),
        })];

    static Byline One(XElement byline)
    {
        var persons = byline.Descendants("person").Where(person => person.Line() is not null).ToList();
        if (persons.Count == 0)
        {
            var words = string.Concat(byline.Nodes().Where(node => node is not XElement { Name.LocalName: "byttl" }).Select(node => node is XText text ? text.Value : " " + ((XElement)node).Line() + " "));
            var named = MarkupText.Line(words) is { } line ? Bylines.Names(line) : new Byline();
            if (byline.Element("byttl").Line() is not { } title)
                return named;
            return Agencies.Named(title) is { } agency ? named with { Authors = [.. named.Authors.Select(author => author with { Organisation = title })], InfoSources = [.. named.InfoSources.Union([agency])] }
                : named.Authors is [var only] ? named with { Authors = [only with { Role = only.Role ?? title }] } : named;
        }
        return new Byline
        {
            Authors = [.. persons.SelectMany(person => PersonNames(person).Select(name => new Author(name)
            {
                Role = Following(person, "byttl") is { } title && Agencies.Named(title) is null ? title : person.Element("function").Line(),
                Organisation = Following(person, "org") ?? (Following(person, "byttl") is { } house && Agencies.Named(house) is not null ? house : null),
            }))],
        };
    }

    /// <summary>One name; desks also write "A. Berg and B. Holm" in one element.</summary>
    static IEnumerable<string> PersonNames(XElement person) =>
        person.Element("name.given").Line() is { } given && person.Element("name.family").Line() is { } family ? [$"{given} {family}"]
        : Bylines.Names(person.Line()!) is { Authors: [_, _, ..] several } ? several.Select(author => author.Name) : [person.Line()!];

    static string? Following(XElement person, string name) =>
        person.ElementsAfterSelf().TakeWhile(next => next.Name.LocalName != "person").FirstOrDefault(next => next.Name.LocalName == name).Line();

    static string? Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => part is not null)) is { Length: > 0 } said ? said : null;
}
