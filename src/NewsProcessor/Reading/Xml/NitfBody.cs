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
            foreach (var part in body.Elements().Where(part => part.Name.LocalName is "body.content" or "body.end"))
                writer.Write(part);
        }
        else
        {
            writer.Write(root);
        }
        return writer.Finish();
    }

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
