using System.Text;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Pdf;

/// <summary>Joins lines of print into paragraphs, over columns and pages, and tells headings by their letters.</summary>
static class PdfParagraphs
{
    /// <summary>A headline is at least so much larger than the text, a heading so much.</summary>
    const double HeadlineSize = 1.35, HeadingSize = 1.12;
    const int LongestHeading = 160;

    public static (string? Title, IReadOnlyList<Paragraph> Paragraphs) Of(IReadOnlyList<PdfLine> lines)
    {
        var size = BodySize(lines);
        var joined = Joined(lines);
        var largest = joined.Count == 0 ? 0 : joined.Max(part => part.Size);
        var titleAt = largest >= size * HeadlineSize ? joined.FindIndex(part => part.Size >= largest - 0.1 && part.Text.Length <= LongestHeading * 2) : -1;
        return (titleAt < 0 ? null : joined[titleAt].Text, [.. joined.Where((_, at) => at != titleAt).Select(part => new Paragraph(Kind(part, size), part.Text))]);
    }

    /// <summary>The size that most characters are set in.</summary>
    static double BodySize(IReadOnlyList<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Size, 1)).Select(group => (Size: group.Key, Length: group.Sum(line => line.Text.Length))).DefaultIfEmpty().MaxBy(group => group.Length).Size;

    static ParagraphKind Kind(PdfLine part, double size) =>
        part.Text.Length <= LongestHeading && !EndsSentence(part.Text) && (part.Size >= size * HeadingSize || part.Bold) ? ParagraphKind.Heading
        : part.Text is ['•' or '▪' or '‣', ..] ? ParagraphKind.ListItem : ParagraphKind.Paragraph;

    static List<PdfLine> Joined(IReadOnlyList<PdfLine> lines)
    {
        var parts = new List<PdfLine>();
        var text = new StringBuilder();
        PdfLine? first = null, last = null;
        foreach (var line in lines)
        {
            if (first is null || !Continues(first, last!, line))
            {
                Add();
                first = line;
            }
            Glue(text, line.Text);
            last = line;
        }
        Add();
        return parts;

        void Add()
        {
            if (first is not null && text.Length > 0)
                parts.Add(first with { Text = text.ToString() });
            text.Clear();
        }
    }

    static bool Continues(PdfLine first, PdfLine last, PdfLine line)
    {
        if (Math.Abs(last.Size - line.Size) > 0.6 || last.Bold != line.Bold || line.Text is ['•' or '▪' or '‣', ..])
            return false;
        // The next column or page goes on in the middle of a sentence.
        if (line.Block != last.Block)
            return !EndsSentence(last.Text) && !first.Bold && (char.IsLower(line.Text[0]) || last.Text.EndsWith('-'));
        var indented = line.Left > line.BlockLeft + (line.Size * 0.8);
        return !indented || last.Left > last.BlockLeft + (last.Size * 0.8) && last != first;
    }

    static bool EndsSentence(string text) => text.TrimEnd('"', '”', '“', '’', '‘', '\'', ')', '»', '«') is [.., '.' or '!' or '?' or '…' or '。' or ':'];

    /// <summary>A hyphen that only broke a word goes.</summary>
    static void Glue(StringBuilder text, string line)
    {
        if (text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(line[0]) && char.IsLetter(text[^2]))
            text.Length--;
        else if (text.Length > 0 && !Newsroom.Caseless.IsHanOrKana(text[^1]))
            text.Append(' ');
        text.Append(line);
    }
}
