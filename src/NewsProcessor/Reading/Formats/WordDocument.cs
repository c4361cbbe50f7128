using NewsProcessor.Reading.Docx;

namespace NewsProcessor.Reading.Formats;

/// <summary>A Word document (Office Open XML).</summary>
public sealed class WordDocument : IArticleFormat
{
    /// <summary>Where a ZIP's list of contents lies: the end of the file.</summary>
    const int Tail = 64 * 1024;

    public string Name => "DOCX";

    /// <summary>A ZIP whose contents, listed at its end, include Word's main part, and that begins with a part of an Office document.</summary>
    public bool Recognises(NewsFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes.StartsWith("PK\x03\x04"u8) && bytes.Length > 60 && OfficeParts.AreNamed(bytes[30..Math.Min(bytes.Length, 60)]) && bytes[Math.Max(0, bytes.Length - Tail)..].IndexOf("word/document"u8) >= 0;
    }

    public IEnumerable<ReadItem> Read(NewsFile file) => DocxArticle.Read(file);
}
