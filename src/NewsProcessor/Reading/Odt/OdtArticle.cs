using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Odt;

/// <summary>An OpenDocument text as an article, or as several where a press database made it.</summary>
static class OdtArticle
{
    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        OdtParts parts;
        try
        {
            parts = OdtParts.Of(file);
        }
        catch (InvalidDataException broken)
        {
            return [ReadItem.Refused($"The OpenDocument text cannot be read: {broken.Message}")];
        }
        if (parts.Content.At("body", "text") is not { } body)
            return [ReadItem.Refused($"The OpenDocument text has no text ({OdtParts.ContentName}: no <office:text> in an <office:body>).")];
        var text = OdtText.Of(body, new OdtStyles([parts.Content, .. parts.Styles is { } styles ? [styles] : (XElement[])[]]));
        if (DocumentRecords.Of(text) is { } records)
            return records.Select(record => (ReadItem)Sourced(record, parts));
        return [DocumentArticle.Of(text) is { } article ? Sourced(Properties((parts.Meta ?? parts.Content).At("meta")).On(article), parts) : ReadItem.Refused("The document holds no text.")];
    }

    static Article Sourced(Article article, OdtParts parts) => article with { Source = new() { Encoding = parts.Encoding }, Warnings = [.. article.Warnings, .. parts.Warnings] };

    /// <summary>The creator is whoever began the document; "dc:creator" is who changed it last.</summary>
    static DocumentProperties Properties(XElement? meta) => new()
    {
        Title = meta.At("title").Line(),
        Creator = meta.At("initial-creator").Line() ?? meta.At("creator").Line(),
        Language = meta.At("language").Line(),
        Keywords = string.Join(';', meta.Lines("keyword")),
        Created = Time(meta.At("creation-date").Line()),
        Modified = Time(meta.At("date").Line()),
    };

    static DateTimeOffset? Time(string? written) => written is null ? null : NewsDates.Machine(written)?.Value;
}
