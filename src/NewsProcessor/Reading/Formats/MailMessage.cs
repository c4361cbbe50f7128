using NewsProcessor.Reading.Mail;

namespace NewsProcessor.Reading.Formats;

/// <summary>A mail message (RFC 5322): a press release or a newsletter.</summary>
public sealed class MailMessage : IArticleFormat
{
    public string Name => "mail";

    public bool Recognises(NewsFile file) => MailHead.IsMessage(file.Head);

    public IEnumerable<ReadItem> Read(NewsFile file) => MailReader.Message(file);
}
