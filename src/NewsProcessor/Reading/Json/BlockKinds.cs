using System.Collections.Frozen;

namespace NewsProcessor.Reading.Json;

/// <summary>What a block of a stored body is to a newsroom.</summary>
enum BlockKind { Paragraph, Heading, Quote, ListItem, List, Image, Gallery, Table, Row, Cell, Break, Preformatted, Caption, Text, Link, Skipped }

/// <summary>The kinds of block in the words of editors and content systems, upper case, "-", "_", "core/" and numbers aside.</summary>
static class BlockKinds
{
    static readonly FrozenDictionary<string, BlockKind> _byName = Table(
        (BlockKind.Heading, "heading header headerone headertwo headerthree headerfour headerfive headersix h headingone headingtwo headingthree headingfour headingfive headingsix subhead subheading subheadline crosshead crossheading intertitle"),
        (BlockKind.Quote, "quote blockquote"),
        (BlockKind.ListItem, "listitem li unorderedlistitem orderedlistitem bulletlistitem numberedlistitem taskitem checklistitem bullet number"),
        (BlockKind.List, "list ul ol bulletlist orderedlist unorderedlist numberedlist bulletedlist tasklist checklist"),
        (BlockKind.Image, "image photo picture figure img portrait embeddedassetblock"),
        (BlockKind.Gallery, "gallery mosaic slideshow photogallery imagegallery imageslider"),
        (BlockKind.Table, "table htmltable"),
        (BlockKind.Row, "tablerow row tr"),
        (BlockKind.Cell, "tablecell tableheader tableheadercell cell td th"),
        (BlockKind.Break, "hardbreak linebreak softbreak br"),
        (BlockKind.Preformatted, "code codeblock pre preformatted"),
        (BlockKind.Caption, "caption"),
        (BlockKind.Text, "text span"),
        (BlockKind.Link, "link hyperlink a autolink entryhyperlink assethyperlink mention hashtag emoji"),
        (BlockKind.Skipped, "ad advert advertisement banneradvertisement mediumrectangleadvertisement replicaadvertisement divider hr horizontalrule thematicbreak delimiter separator spacer pagebreak "
            + "interstitiallink related relatedcontent relatedarticles relatedlink relatedlinks readmore linklist newsletter newslettersignup promo cta button linkbutton embed video embedvideo audio music podcast tweet facebookpost instagram tiktok "
            + "oembed oembedresponse customembed iframe map place widget script style pullquote title byline author photographer logo arkit livevideo"));

    /// <summary>The kind that a word stands for; what no list knows is a paragraph.</summary>
    public static BlockKind Of(string? name) => name is null ? BlockKind.Paragraph : _byName.GetValueOrDefault(Plain(name), BlockKind.Paragraph);

    /// <summary>"core/heading", "heading-2" and "list_item" without what differs from system to system.</summary>
    static string Plain(string name) => string.Concat(name[(name.LastIndexOf('/') + 1)..].Where(char.IsAsciiLetter)).ToLowerInvariant();

    static FrozenDictionary<string, BlockKind> Table(params (BlockKind Kind, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Kind))).ToFrozenDictionary();
}
