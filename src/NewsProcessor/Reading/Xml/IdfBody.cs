using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>A text in IDF, the document format of Infomaker's and Naviga's editors, which stands inside NewsML-G2: elements of a type in groups, and objects such as pictures between them.</summary>
sealed class IdfBody
{
    readonly BodyWriter _writer = new();

    public string? Headline { get; private set; }
    public string? Byline { get; private set; }
    public string? Dateline { get; private set; }
    public string? Description { get; private set; }
    public IReadOnlyList<Paragraph> Paragraphs => _writer.Paragraphs;
    public IReadOnlyList<Image> Images => _writer.Images;

    public IdfBody(XElement idf)
    {
        foreach (var part in idf.Descendants().Where(part => part.Name.LocalName is "element" or "object" && !part.Ancestors("object").Any()))
        {
            var type = part.Value("type")?.ToLowerInvariant() ?? "";
            if (part.Name.LocalName is "element")
                Told(part, type);
            else if (type.EndsWith("image", StringComparison.Ordinal) && Picture(part) is { } picture)
                _writer.Add(picture);
        }
        _writer.Finish();
    }

    /// <summary>The first headline, standfirst, byline and dateline are fields; whatever else is text.</summary>
    void Told(XElement element, string type)
    {
        if (Headline is null && type is "headline")
            Headline = element.Line();
        else if (Description is null && type is "preamble" or "leadin")
            Description = element.Line();
        else if (Byline is null && type is "byline")
            Byline = element.Line();
        else if (Dateline is null && type is "dateline" or "pagedateline")
            Dateline = element.Line();
        else
        {
            var block = Block(element, type);
            _writer.Start(block, _ => null);
            _writer.Write(element);
            _writer.End(block);
        }
    }

    static string Block(XElement element, string type) => type switch
    {
        _ when element.Parent.Value("type")?.Contains("list", StringComparison.OrdinalIgnoreCase) is true => "li",
        "headline" or "preleadin" => "h2",
        _ when type.StartsWith("subheadline", StringComparison.Ordinal) || type.StartsWith("heading", StringComparison.Ordinal) => "h2",
        "blockquote" or "pullquote" or "quote" => "blockquote",
        "preformatted" => "pre",
        _ => "p",
    };

    static Image? Picture(XElement image)
    {
        var file = image.Descendants("link").FirstOrDefault(link => link.Value("rel") is "self");
        var data = image.Element("data") ?? file?.Element("data");
        var picture = new Image
        {
            Url = BodyWriter.Address(file.Value("url") is ['/', '/', ..] and var bare ? "https:" + bare : file.Value("url")),
            Caption = data?.Element("caption").Line() ?? data?.Element("text").Line(),
            Alt = data?.Element("alttext").Line(),
            Credit = string.Join(", ", image.Descendants("link").Where(link => link.Value("rel") is "author").Select(link => link.Value("title")).OfType<string>().Distinct()) is { Length: > 0 } credit ? credit : null,
        };
        return picture == new Image() ? null : picture;
    }
}
