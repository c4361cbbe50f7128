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
        new Appl(),
        new WordPress(),
        new Rss(),
        new Atom(),
        new NewsSitemap(),
        new JsonFeed(),
        new OpenDocumentText(),
        new PlainXml(),
        new Ndjson(),
        new Ninjs(),
        new JsonLdArticle(),
        new PlainJson(),
        new Iptc7901(),
        new Anpa1312(),
        new Teleprinted(),
        new RichText(),
        new WordDocument(),
        new PortableDocument(),
        new Csv(),
        new SavedPage(),
        new Mailbox(),
        new MailMessage(),
        new MarkdownText(),
        new Html(),
        new PlainText(),
    ];

    /// <summary>Files of files, read member by member.</summary>
    public static IReadOnlyList<IContainerFormat> Containers { get; } =
    [
        new Gzip(),
        new Bzip2(),
        new Xz(),
        new Zstandard(),
        new Zip(),
        new WebArchive(),
        new Tar(),
    ];
}
