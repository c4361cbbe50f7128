using System.Globalization;
using MimeKit;

namespace NewsProcessor.Reading.Mail;

/// <summary>The way from a mail file's bytes to its messages and the articles that they carry.</summary>
static class MailReader
{
    public static IEnumerable<ReadItem> Message(NewsFile file)
    {
        using var message = Load(file, out var refusal);
        return message is null ? [refusal!] : MailArticle.Items(message, file.Name, file.Depth).ToList();
    }

    /// <summary>The message, or why it cannot be read.</summary>
    public static MimeMessage? Load(NewsFile file, out ReadItem? refusal)
    {
        // Blank lines above the headers would end them.
        var blank = Math.Max(0, file.Bytes.Span.IndexOfAnyExcept("\uFEFF \t\r\n"u8));
        using var stream = new MemoryStream(file.Bytes[blank..].ToArray(), writable: false);
        try
        {
            refusal = null;
            return MimeMessage.Load(Options(), stream);
        }
        catch (FormatException broken)
        {
            refusal = ReadItem.Refused($"The message's headers cannot be read: {broken.Message}");
            return null;
        }
    }

    /// <summary>Messages one after the other; one that cannot be read costs itself, and its byte is named.</summary>
    public static IEnumerable<ReadItem> Mailbox(NewsFile file)
    {
        foreach (var (start, end, place) in MailboxSlices.Of(file.Bytes.Span))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{place}");
            foreach (var item in Message(new(name, MailboxSlices.Unquoted(file.Bytes[start..end]), null, file.Depth)))
                yield return item.Refusal is { } reason ? item.Saying(string.Create(CultureInfo.InvariantCulture, $"Message {place}, at byte {start}: {reason}")) : item;
        }
    }

    static ParserOptions Options() => new() { MaxMimeDepth = 32, RespectContentLength = false, CharsetEncoding = System.Text.Encoding.UTF8 };
}
