using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>XML that is no news format: refused by its root's name, so that its markup is not taken for a text.</summary>
public sealed class OtherXml : IArticleFormat
{
    public string Name => "other XML";

    public bool Recognises(NewsFile file) => file.Head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8);

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        yield return ReadItem.Refused($"This is XML with the root <{XmlStart.Root(file)}>, which is no news format that is read here. Send NITF, NewsML or NewsML-G2.");
    }
}
