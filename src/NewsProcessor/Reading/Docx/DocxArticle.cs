using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Docx;

/// <summary>A Word document as an article.</summary>
static class DocxArticle
{
    /// <summary>Characters of XML that one part may hold: a bound for parts that unpack without end.</summary>
    const long LargestPart = 64L * 1024 * 1024;

    public static ReadItem Read(NewsFile file)
    {
        try
        {
            using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
            using var word = WordprocessingDocument.Open(bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            return Read(word);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return ReadItem.Refused($"The Word document cannot be read: {broken.Message.TrimEnd('.')}.");
        }
    }

    static ReadItem Read(WordprocessingDocument word)
    {
        if (word.MainDocumentPart is not { } main)
            return ReadItem.Refused("The Word document has no main part (word/document.xml).");
        if (DocxDepth.Refusal(main) is { } reason)
            return ReadItem.Refused(reason);
        if (main.Document?.Body is not { } body)
            return ReadItem.Refused("The Word document's main part (word/document.xml) has no body.");
        var text = DocxText.Of(body, new DocxStyles(main.StyleDefinitionsPart?.Styles), Links(main));
        return DocumentArticle.Of(text.Paragraphs, text.Title, text.Subtitle) is { } article ? WithProperties(article, word) : ReadItem.Refused("The document holds no text.");
    }

    static Dictionary<string, string> Links(MainDocumentPart main) => main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);

    /// <summary>What the file says of itself; templates leave odd titles there, so that it only fills gaps.</summary>
    static Article WithProperties(Article article, WordprocessingDocument word)
    {
        var properties = word.PackageProperties;
        if (article.Authors.Count + article.InfoSources.Count == 0 && properties.Creator is { } creator && PersonNames.IsFull(creator))
            article = FeedAuthors.Signed(article, [(creator, null, null)]);
        return article with
        {
            Headline = article.Headline ?? properties.Title,
            InLanguage = FeedChannel.Tag(properties.Language) ?? article.InLanguage,
            LanguageSource = FeedChannel.Tag(properties.Language) is null ? article.LanguageSource : LanguageSource.Declared,
            Keywords = [.. (properties.Keywords ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            FirstCreated = Moment(properties.Created),
            VersionCreated = Moment(properties.Modified),
            Source = new() { Encoding = "utf-8" },
        };
    }

    static DateTimeOffset? Moment(DateTime? property) => property is { Year: > 1980 } time ? new(DateTime.SpecifyKind(time.ToUniversalTime(), DateTimeKind.Utc)) : null;
}
