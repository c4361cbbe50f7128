using System.Collections.Frozen;

namespace NewsProcessor.Reading.Markup;

/// <summary>What an element of a marked-up body is to a newsroom.</summary>
enum BodyTag { Transparent, Paragraph, Heading, Quote, ListItem, Caption, Credit, Figure, Row, Cell, Image, Break, Preformatted, Emphasis, Link, Skipped }

/// <summary>The elements of HTML, NITF 3.6 (body.content) and their relatives in agencies' house markup.</summary>
static class BodyTags
{
    static readonly FrozenDictionary<string, BodyTag> _byName = Table(
        (BodyTag.Paragraph, "p para body body.content body.head body.end div section article main aside block address details summary dl ol ul menu table thead tbody tfoot nitf-table note tagline bibliography hr fn html center form fieldset lead"),
        (BodyTag.Heading, "h1 h2 h3 h4 h5 h6 hl1 hl2 hedline subhead"),
        (BodyTag.Quote, "blockquote bq"),
        (BodyTag.ListItem, "li dt dd"),
        (BodyTag.Caption, "figcaption media-caption"),
        (BodyTag.Credit, "media-producer"),
        (BodyTag.Figure, "figure media"),
        (BodyTag.Row, "tr"),
        (BodyTag.Cell, "td th"),
        (BodyTag.Image, "img media-reference"),
        (BodyTag.Break, "br"),
        (BodyTag.Preformatted, "pre"),
        (BodyTag.Emphasis, "b strong i em cite sub sup code"),
        (BodyTag.Link, "a"),
        (BodyTag.Skipped, "head header footer nav script style title template noscript iframe object embed svg math audio video canvas select option textarea button input nitf-table-metadata media-metadata media-object col colgroup"));

    /// <summary>Elements that hold nothing, so that HTML writes no end for them.</summary>
    static readonly FrozenSet<string> _empty = "area base br col embed hr img input link meta param source track wbr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static BodyTag Of(string name) => _byName.GetValueOrDefault(name);

    public static bool IsEmpty(string name) => _empty.Contains(name);

    public static bool IsBlock(BodyTag tag) => tag is >= BodyTag.Paragraph and <= BodyTag.Row or BodyTag.Preformatted;

    static FrozenDictionary<string, BodyTag> Table(params (BodyTag Tag, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Tag)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
