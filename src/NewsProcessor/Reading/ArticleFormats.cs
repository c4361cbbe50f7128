using NewsProcessor.Reading.Formats;

namespace NewsProcessor.Reading;

/// <summary>Every format, most particular first: the first that recognises a file reads it.</summary>
public static class ArticleFormats
{
    public static IReadOnlyList<IArticleFormat> All { get; } =
    [
        new NewsMlG2(),
        new NewsMl1(),
        new Nitf(),
        new WordPress(),
        new Rss(),
        new Atom(),
        new JsonFeed(),
        new Ndjson(),
        new Ninjs(),
        new JsonLdArticle(),
        new PlainJson(),
        new Iptc7901(),
        new Anpa1312(),
        new RichText(),
        new WordDocument(),
        new PortableDocument(),
        new Mailbox(),
        new MailMessage(),
        new MarkdownText(),
        new Html(),
        new OtherXml(),
        new PlainText(),
    ];
}
