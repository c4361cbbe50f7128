using System.Text;

namespace NewsProcessor.Reading.Mail;

/// <summary>Cuts a mailbox at its "From " lines, which stand behind a blank line.</summary>
static class MailboxSlices
{
    /// <summary>Each message's bytes without its separator, and its number from 1.</summary>
    public static List<(int Start, int End, int Place)> Of(ReadOnlySpan<byte> mailbox)
    {
        var slices = new List<(int, int, int)>();
        var start = -1;
        for (var at = 0; at < mailbox.Length;)
        {
            var line = mailbox[at..].IndexOf((byte)'\n') is >= 0 and var length ? length + 1 : mailbox.Length - at;
            if (mailbox[at..].StartsWith("From "u8) && (at == 0 || IsBlankBefore(mailbox, at)))
            {
                Add(at);
                start = at + line;
            }
            at += line;
        }
        Add(mailbox.Length);
        return slices;

        void Add(int end)
        {
            if (start >= 0)
                slices.Add((start, end, slices.Count + 1));
        }
    }

    /// <summary>The message without the ">" that keeps a line "From …" from looking like a separator (RFC 4155, mboxrd).</summary>
    public static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> message) =>
        message.Span.IndexOf("\n>From "u8) < 0 ? message : Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(message.Span).Replace("\n>From ", "\nFrom ", StringComparison.Ordinal));

    static bool IsBlankBefore(ReadOnlySpan<byte> mailbox, int at) =>
        mailbox[..at].EndsWith("\n\n"u8) || mailbox[..at].EndsWith("\n\r\n"u8);
}
