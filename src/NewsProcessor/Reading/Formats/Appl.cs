using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Formats;

/// <summary>APPL, the Associated Press's own markup of texts, pictures and recordings: one document a file.</summary>
public sealed class Appl : IArticleFormat
{
    public string Name => "APPL";

    public bool Recognises(NewsFile file) => XmlStart.Root(file) is "Publication" && file.Head.IndexOf("ap.org/schemas/"u8) >= 0;

    public IEnumerable<ReadItem> Read(NewsFile file) => XmlItems.Read(file, root => [root], ApplItem.Read);
}
