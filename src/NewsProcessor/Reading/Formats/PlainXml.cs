using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>Articles as XML elements with plain fields (&lt;title&gt;, &lt;body&gt;, &lt;date&gt;), as agencies and content systems write them that follow no standard of the trade; and what does inside such a document.</summary>
public sealed class PlainXml : IArticleFormat
{
    public string Name => "XML";

    /// <summary>By the XML declaration, the name where there is none, or the elements of an archive in SGML. Pages of XHTML, whole or in part, are HTML's.</summary>
    public bool Recognises(NewsFile file) => IsXml(file) || TaggedArchive.NameIn(file) is not null;

    static bool IsXml(NewsFile file) => (IsDeclared(file) || file.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) && XmlStart.Root(file)?.ToLowerInvariant() is not (null or "html" or "body" or "div");

    static bool IsDeclared(NewsFile file) =>
        file.Head is [0xFF, 0xFE, (byte)'<', 0, (byte)'?', ..] or [0xFE, 0xFF, 0, (byte)'<', 0, (byte)'?', ..] || file.Head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8);

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        if (!IsXml(file) && TaggedArchive.NameIn(file) is { } name)
            return TaggedArchive.Read(file, name);
        var (root, refusal) = XmlFile.Load(file, out var encoding);
        if (root is null)
            return [ReadItem.Refused(refusal!)];
        var enclosed = XmlItems.Enclosed(root, encoding).ToList();
        return enclosed.Count > 0 ? enclosed : XmlRecords.Read(root, encoding);
    }
}
