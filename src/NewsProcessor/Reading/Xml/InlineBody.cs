using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>The text that a NewsML item holds inline: XHTML, NITF or another XML, or text and escaped markup as data.</summary>
sealed record InlineBody(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images)
{
    /// <summary>From the body's own head (NITF, IDF), where the item's own metadata lacks them.</summary>
    public string? Headline { get; private init; }
    public string? Byline { get; private init; }
    public string? Dateline { get; private init; }
    public string? Description { get; private init; }
    public IReadOnlyList<string> Keywords { get; private init; } = [];
    public IReadOnlyList<Association> Associations { get; private init; } = [];

    /// <summary>The best of several forms of a text (XHTML before NITF before plain); forms of one kind follow each other.</summary>
    /// <param name="contents">The elements that hold the text, each with the media type that it is labelled with.</param>
    public static InlineBody Best(IEnumerable<(XElement Content, string? Type)> contents)
    {
        var bodies = contents.Select(content => (Rank: Rank(content.Content, content.Type), Body: One(content.Content))).Where(body => body.Body.Paragraphs.Count > 0 || body.Body.Headline is not null).ToList();
        if (bodies.Count == 0)
            return new([], []);
        var best = bodies.Min(body => body.Rank);
        return Joined([.. bodies.Where(body => body.Rank == best).Select(body => body.Body)]);
    }

    public static InlineBody Joined(IReadOnlyList<InlineBody> bodies) => new([.. bodies.SelectMany(body => body.Paragraphs)], [.. bodies.SelectMany(body => body.Images)])
    {
        Headline = bodies.Select(body => body.Headline).FirstOrDefault(line => line is not null),
        Byline = bodies.Select(body => body.Byline).FirstOrDefault(line => line is not null),
        Dateline = bodies.Select(body => body.Dateline).FirstOrDefault(line => line is not null),
        Description = bodies.Select(body => body.Description).FirstOrDefault(line => line is not null),
        Keywords = [.. bodies.SelectMany(body => body.Keywords).Distinct()],
        Associations = [.. bodies.SelectMany(body => body.Associations)],
    };

    static int Rank(XElement content, string? type) => content.Elements().FirstOrDefault()?.Name.LocalName switch
    {
        "html" or "body" or "div" or "article" or "section" or "idf" => 0,
        "nitf" => 1,
        null when type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true => 2,
        null => 3,
        _ => 2,
    };

    static InlineBody One(XElement content)
    {
        var root = content.Elements().FirstOrDefault();
        if (root is null)
            return Escaped(content.Value);
        if (root.Name.LocalName == "nitf")
            return Nitf(root);
        if (root.Name.LocalName == "idf")
            return Idf(root);
        var writer = new BodyWriter();
        foreach (var part in content.Elements())
            writer.Write(part.Name.LocalName == "html" ? part.Element("body") ?? part : part);
        writer.Finish();
        return new(writer.Paragraphs, writer.Images);
    }

    static InlineBody Nitf(XElement nitf)
    {
        var (body, item) = (NitfBody.Read(nitf), NitfItem.Read(nitf));
        return new(NitfBody.WithoutRepeatedLead(body.Paragraphs), body.Images) { Headline = item.Headline, Byline = item.Byline, Dateline = item.Dateline, Description = item.Description, Keywords = item.Keywords, Associations = item.Associations };
    }

    static InlineBody Idf(XElement idf)
    {
        var body = new IdfBody(idf);
        return new(body.Paragraphs, body.Images) { Headline = body.Headline, Byline = body.Byline, Dateline = body.Dateline, Description = body.Description };
    }

    static InlineBody Escaped(string data)
    {
        if (data.TrimStart().StartsWith("<nitf", StringComparison.Ordinal) && XmlFile.Parse(data).Root is { } nitf)
            return Nitf(nitf);
        if (!MarkupText.IsMarkup(data))
            return new([.. TypedText.Paragraphs(data)], []);
        var body = MarkupText.Read(data);
        return new(body.Paragraphs, body.Images);
    }
}
