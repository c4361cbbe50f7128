using NewsProcessor.Reading.Mail;

namespace NewsProcessor.Reading.Formats;

/// <summary>A page that a browser saved with its pictures in one file (MHTML, RFC 2557).</summary>
public sealed class SavedPage : IArticleFormat
{
    public string Name => "MHTML";

    public bool Recognises(NewsFile file) => MailHead.IsSavedPage(file.Head, file.Extension is ".mht" or ".mhtml");

    public IEnumerable<ReadItem> Read(NewsFile file) => SavedPageReader.Read(file);
}
