using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>The text of a NITF document, wherever it stands: a file of its own, or the body of a ninjs or NewsML item.</summary>
static class NitfBody
{
    const int MostLeads = 2, LongestLabel = 14, LongestSlug = 80;

    /// <summary>body.content and what ends it; the whole of an element that is no NITF.</summary>
    public static BodyWriter Read(XElement root)
    {
        var writer = new BodyWriter();
        var body = root.Name.LocalName is "body" ? root : root.Element("body");
        if (body is not null && body.Elements("body.content").Any())
        {
            foreach (var part in body.Elements().Where(part => part.Name.LocalName is "body.content" or "body.end"))
            {
                part.Elements("block").Where(block => block.Value("class")?.StartsWith("related", StringComparison.OrdinalIgnoreCase) is true).Remove();
                part.Elements("tagline").Where(IsForMachines).Remove();
                // AP writes the slug line here again.
                part.Elements("bibliography").Where(line => line.Line() is not { Length: > LongestSlug } and not [.., '.']).Remove();
                writer.Write(part);
            }
        }
        else
        {
            writer.Write(root);
        }
        return writer.Finish();
    }

    /// <summary>Whether a tagline is a label and words without small letters, as desks write them for indexes: "INDEX: TRADE CRAFTS".</summary>
    static bool IsForMachines(XElement tagline) => tagline.Line() is { } line && line.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLabel && line.Any(char.IsUpper) && !line.Any(letter => char.IsLower(letter) || char.IsDigit(letter));

    /// <summary>Archives give the lead twice or three times, alone and in the full text; the last of them stays.</summary>
    public static IReadOnlyList<Paragraph> WithoutRepeatedLead(IReadOnlyList<Paragraph> paragraphs)
    {
        // Short lines, as of results, may well stand twice.
        if (paragraphs is not [{ Text.Length: >= 40 }, ..])
            return paragraphs;
        for (var (lead, leads) = (1, 1); lead <= 5 && lead * 2 <= paragraphs.Count; lead++)
        {
            if (!paragraphs.Take(lead).SequenceEqual(paragraphs.Skip(lead).Take(lead)))
                continue;
            paragraphs = [.. paragraphs.Skip(lead)];
            if (++leads > MostLeads)
                break;
            lead = 0;
        }
        return paragraphs;
    }

}
