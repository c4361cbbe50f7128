using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;

namespace NewsProcessor.Reading.Docx;

/// <summary>A Word document as an article, or as several where a press database made it.</summary>
static class DocxArticle
{
    /// <summary>Characters of XML that one part may hold: a bound for parts that unpack without end.</summary>
    const long LargestPart = 64L * 1024 * 1024;

    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        try
        {
            using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
            using var word = WordprocessingDocument.Open(bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            return Read(word);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return [ReadItem.Refused($"The Word document cannot be read: {broken.Message.TrimEnd('.')}.")];
        }
    }

    static IEnumerable<ReadItem> Read(WordprocessingDocument word)
    {
        if (word.MainDocumentPart is not { } main)
            return [ReadItem.Refused("The Word document has no main part (word/document.xml).")];
        if (DocxDepth.Refusal(main) is { } reason)
            return [ReadItem.Refused(reason)];
        if (main.Document?.Body is not { } body)
            return [ReadItem.Refused("The Word document's main part (word/document.xml) has no body.")];
        var text = DocxText.Of(body, new DocxStyles(main.StyleDefinitionsPart?.Styles), Links(main));
        if (DocumentRecords.Of(text) is { } records)
            return [.. records.Select(record => (ReadItem)(record with { Source = _source }))];
        return [DocumentArticle.Of(text) is { } article ? Properties(word).On(article) with { Source = _source } : ReadItem.Refused("The document holds no text.")];
    }

    static readonly ArticleSource _source = new() { Encoding = "utf-8" };

    static Dictionary<string, string> Links(MainDocumentPart main) => main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);

    static DocumentProperties Properties(WordprocessingDocument word)
    {
        var properties = word.PackageProperties;
        return new()
        {
            Title = properties.Title,
            Creator = properties.Creator,
            Language = properties.Language,
            Keywords = properties.Keywords,
            Created = Moment(properties.Created),
            Modified = Moment(properties.Modified),
        };
    }

    static DateTimeOffset? Moment(DateTime? property) => property is { } time ? new(DateTime.SpecifyKind(time.ToUniversalTime(), DateTimeKind.Utc)) : null;
}
