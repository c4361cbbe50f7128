using System.Xml.Linq;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>IPTC NewsML-G2: news items and packages, alone or in a news message.</summary>
public sealed class NewsMlG2 : IArticleFormat
{
    public string Name => "NewsML-G2";

    public bool Recognises(NewsFile file) => XmlStart.Root(file) is "newsItem" or "packageItem" or "newsMessage" or "itemSet" or "knowledgeItem" or "conceptItem" or "planningItem" or "catalogItem";

    public IEnumerable<ReadItem> Read(NewsFile file) => XmlItems.Read(file, Items, G2Item.Read);

    static IEnumerable<XElement> Items(XElement root) => root.Name.LocalName switch
    {
        "newsItem" or "packageItem" => [root],
        _ => root.DescendantsAndSelf("itemSet").SelectMany(set => set.Elements()).Where(item => item.Name.LocalName is "newsItem" or "packageItem"),
    };
}
