using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>IPTC NewsML 1.0 to 1.2.</summary>
public sealed class NewsMl1 : IArticleFormat
{
    public string Name => "NewsML 1";

    public bool Recognises(NewsFile file) => XmlStart.Root(file) is "NewsML" or "NewsItem";

    public IEnumerable<ReadItem> Read(NewsFile file) => XmlItems.Read(file, root => root.DescendantsAndSelf("NewsItem").SelectMany(NewsMl1Edition.Of), NewsMl1Item.Read, edition => edition.Item);
}
