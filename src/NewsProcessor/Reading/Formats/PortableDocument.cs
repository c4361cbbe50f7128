using NewsProcessor.Reading.Pdf;

namespace NewsProcessor.Reading.Formats;

/// <summary>A PDF with a text layer.</summary>
public sealed class PortableDocument : IArticleFormat
{
    public string Name => "PDF";

    /// <summary>The signature may stand a little behind the start (ISO 32000-1, annex H).</summary>
    public bool Recognises(NewsFile file) => file.Head[..Math.Min(file.Head.Length, 1024)].IndexOf("%PDF-"u8) is 0 or (> 0 and < 64);

    public IEnumerable<ReadItem> Read(NewsFile file) => [PdfArticle.Read(file)];
}
