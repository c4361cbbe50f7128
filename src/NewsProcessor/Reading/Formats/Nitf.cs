using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>IPTC News Industry Text Format, 3.x and its forerunners.</summary>
public sealed class Nitf : IArticleFormat
{
    public string Name => "NITF";

    public bool Recognises(NewsFile file) => XmlStart.Root(file) is "nitf" or "nitf-collection";

    public IEnumerable<ReadItem> Read(NewsFile file) => XmlItems.Read(file, root => root.Name.LocalName is "nitf" ? [root] : root.Elements("nitf"), NitfItem.Read);
}
