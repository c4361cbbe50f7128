using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Exports;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Documents;

/// <summary>The stories of a document that a press database delivered: most of them send RTF and Word, with the same mastheads and labels as in plain text.</summary>
static class DocumentRecords
{
    /// <summary>Characters of a line of masthead or labels.</summary>
    const int ShortLine = 90;

    /// <summary>The articles; null for a document that is no export.</summary>
    public static IReadOnlyList<Article>? Of(StyledParagraphs text)
    {
        var lines = Joined(((IEnumerable<string?>)[text.Title, text.Subtitle, .. text.Paragraphs.Select(paragraph => paragraph.Text)]).OfType<string>());
        var records = ExportCuts.Of(lines) is { Count: > 1 } several ? several : ExportRecord.Of(lines)?[HeaderField.Headline] is null ? [] : [lines];
        return records.Count == 0 ? null : [.. records.Select(TextArticle.Read).OfType<Article>()];
    }

    /// <summary>A paragraph a line. Short ones stand together, as mastheads do, since documents keep no blank lines.</summary>
    static string Joined(IEnumerable<string> paragraphs)
    {
        var lines = new StringBuilder();
        var before = int.MaxValue;
        foreach (var paragraph in paragraphs)
        {
            lines.Append(lines.Length == 0 ? "" : before < ShortLine && paragraph.Length < ShortLine ? "\n" : "\n\n").Append(paragraph);
            before = paragraph.Length;
        }
        return lines.ToString();
    }
}
