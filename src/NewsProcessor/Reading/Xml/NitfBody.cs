using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>The text of a NITF document, wherever it stands: a file of its own, or the body of a ninjs or NewsML item.</summary>
static class NitfBody
{
    /// <summary>body.content and what ends it; the whole of an element that is no NITF.</summary>
    public static BodyWriter Read(XElement root)
    {
        var writer = new BodyWriter();
        var body = root.Name.LocalName is "body" ? root : root.Element("body");
        if (body is not null && body.Elements("body.content").Any())
        {
            foreach (var part in body.Elements().Where(part => part.Name.LocalName is "body.content" or "body.end").Where(part => Address(part) is null))
                writer.Write(part);
        }
        else
        {
            writer.Write(root);
        }
        return writer.Finish();
    }

    /// <summary>The author's e-mail address, where that is all that ends the text.</summary>
    public static string? Address(XElement part) =>
        part.Name.LocalName is "body.end" && part.Line() is { } line && !line.Contains(' ') && line.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && line.IndexOf('.', at) > 0 ? line : null;

    /// <summary>Archives give the lead twice, alone and in the full text; the first of the two goes.</summary>
    public static IReadOnlyList<Paragraph> WithoutRepeatedLead(IReadOnlyList<Paragraph> paragraphs)
    {
        // Short lines, as of results, may well stand twice.
        if (paragraphs is not [{ Text.Length: >= 40 }, ..])
            return paragraphs;
        for (var lead = 1; lead <= 5 && lead * 2 <= paragraphs.Count; lead++)
        {
            if (paragraphs.Take(lead).SequenceEqual(paragraphs.Skip(lead).Take(lead)))
                return [.. paragraphs.Skip(lead)];
        }
        return paragraphs;
    }
}
