using NewsProcessor.Reading.Mail;

namespace NewsProcessor.Reading.Formats;

/// <summary>A mailbox file (RFC 4155): many messages, each behind a "From " line.</summary>
public sealed class Mailbox : IArticleFormat
{
    public string Name => "mbox";

    public bool Recognises(NewsFile file) => MailHead.IsMailbox(file.Head);

    public IEnumerable<ReadItem> Read(NewsFile file) => MailReader.Mailbox(file);
}
