using NewsProcessor.Reading.Rtf;

namespace NewsProcessor.Reading.Formats;

/// <summary>Rich Text Format, as word processors and older editorial systems save it.</summary>
public sealed class RichText : IArticleFormat
{
    public string Name => "RTF";

    public bool Recognises(NewsFile file) => file.Head.TrimStart("\uFEFF \t\r\n"u8).StartsWith(@"{\rtf"u8);

    public IEnumerable<ReadItem> Read(NewsFile file) => RtfArticle.Read(file);
}
