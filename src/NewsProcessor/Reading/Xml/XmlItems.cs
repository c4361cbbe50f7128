using System.Xml.Linq;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Xml;

/// <summary>Reads an XML file item by item; what is wrong with one is said of that one.</summary>
static class XmlItems
{
    /// <param name="file">The file.</param>
    /// <param name="items">The elements that are items, in order.</param>
    /// <param name="read">An item as an article.</param>
    public static IEnumerable<ReadItem> Read(NewsFile file, Func<XElement, IEnumerable<XElement>> items, Func<XElement, Article> read)
    {
        var (root, refusal) = XmlFile.Load(file, out var encoding);
        if (root is null)
        {
            yield return ReadItem.Refused(refusal!);
            yield break;
        }
        var number = 0;
        foreach (var item in items(root))
        {
            number++;
            var article = read(item);
            yield return SaysNothing(article)
                ? ReadItem.Refused($"Item {number} (<{item.Name.LocalName}>) has no headline, no text and no files, and does nothing to another item.")
                : article with { Source = new() { Encoding = encoding } };
        }
        if (number == 0)
            yield return ReadItem.Refused($"There is no news item in this <{root.Name.LocalName}>.");
    }

    static bool SaysNothing(Article article) =>
        article is { VersionCreated: null, Headline: null, Slugline: null, Description: null, PubStatus: PubStatus.Usable, Paragraphs.Count: 0, Renditions.Count: 0, Images.Count: 0, Supersedes.Count: 0, Associations.Count: 0 };
}
