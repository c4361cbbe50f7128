using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

/// <summary>Reads an XML file item by item; what is wrong with one is said of that one.</summary>
static class XmlItems
{
    /// <param name="file">The file: a document, or several one behind the other.</param>
    /// <param name="items">The elements that are items, in order.</param>
    /// <param name="read">An item as an article.</param>
    public static IEnumerable<ReadItem> Read(NewsFile file, Func<XElement, IEnumerable<XElement>> items, Func<XElement, Article> read) => Read(file, items, read, item => item);

    /// <summary>As above, where one element may hold several items.</summary>
    /// <param name="file">The file.</param>
    /// <param name="items">The items, in order.</param>
    /// <param name="read">An item as an article.</param>
    /// <param name="element">The element that an item stands in.</param>
    public static IEnumerable<ReadItem> Read<T>(NewsFile file, Func<XElement, IEnumerable<T>> items, Func<T, Article> read, Func<T, XElement> element)
    {
        var text = XmlFile.Decoded(file);
        var (number, document) = (0, 0);
        XElement? last = null;
        var documents = XmlFile.All(text.Value);
        foreach (var (root, refusal) in documents)
        {
            document++;
            if (root is null)
            {
                yield return ReadItem.Refused(documents.Count == 1 ? refusal! : $"Document {document} of {documents.Count} in this file: {refusal}");
                continue;
            }
            last = root;
            foreach (var item in items(root))
            {
                number++;
                yield return Item(read(item), number, element(item), text.Encoding);
            }
        }
        if (number == 0 && last is not null)
            yield return ReadItem.Refused($"There is no news item in this <{last.Name.LocalName}>.");
    }

    /// <summary>The items of the trade's formats in a document of another kind, such as an envelope of SOAP or a service's answer; empty where it holds none.</summary>
    public static IEnumerable<ReadItem> Enclosed(XElement root, string encoding) =>
        root.Descendants().Where(element => Reader(element) is not null && !element.Ancestors().Any(outer => Reader(outer) is not null))
            .SelectMany(element => Reader(element)!(element).Select(article => (article, element)))
            .Select((item, place) => Item(item.article, place + 1, item.element, encoding));

    /// <summary>What reads an element that is an item of NewsML-G2, NewsML 1 or NITF; null for another.</summary>
    static Func<XElement, IEnumerable<Article>>? Reader(XElement element) => element.Name.LocalName switch
    {
        "newsItem" or "packageItem" when element.Value("guid") is not null => item => [G2Item.Read(item)],
        "NewsItem" when element.Element("Identification") is not null => item => NewsMl1Edition.Of(item).Select(NewsMl1Item.Read),
        // Without identity and headline it is another article's text.
        "nitf" when element.Element("body") is not null && element.Descendants().Any(part => part.Name.LocalName is "doc-id" or "hedline") => item => [NitfItem.Read(item)],
        _ => null,
    };

    static ReadItem Item(Article article, int number, XElement element, string encoding) => SaysNothing(article)
        ? ReadItem.Refused($"Item {number} (<{element.Name.LocalName}>) has no headline, no text and no files, and does nothing to another item.")
        : article with { Source = new() { Encoding = encoding } };

    static bool SaysNothing(Article article) =>
        article is { VersionCreated: null, Headline: null, Slugline: null, Description: null, PubStatus: PubStatus.Usable, Paragraphs.Count: 0, Renditions.Count: 0, Images.Count: 0, Supersedes.Count: 0, Associations.Count: 0 };
}
