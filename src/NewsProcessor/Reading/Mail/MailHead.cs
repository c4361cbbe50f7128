using System.Text;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Mail;

/// <summary>Tells mail by its first lines.</summary>
static partial class MailHead
{
    /// <summary>Fields that a message has and a text about mail hardly starts with.</summary>
    static readonly HashSet<string> _fields = new(
        ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Delivered-To", "Reply-To", "Sender", "Content-Transfer-Encoding", "DKIM-Signature", "Cc", "List-Unsubscribe"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Header lines from the first on, at least three of them mail's own, one of them From, Received or Message-ID.</summary>
    public static bool IsMessage(ReadOnlySpan<byte> head)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n').Split('\n'))
        {
            if (line.AsSpan().Trim().IsEmpty || (!char.IsWhiteSpace(line[0]) && !Field().IsMatch(line)))
                break;
            if (!char.IsWhiteSpace(line[0]) && line[..line.IndexOf(':', StringComparison.Ordinal)].Trim() is var name && _fields.Contains(name))
                known.Add(name);
        }
        return known.Count >= 3 && (known.Contains("Message-ID") || known.Contains("Received") || known.Contains("MIME-Version") || (known.Contains("From") && known.Contains("Date") && known.Contains("Subject") && known.Contains("To")));
    }

    /// <summary>A browser names itself or the page's address; a message of related parts that came by no mail server is a saved page under the name of one.</summary>
    public static bool IsSavedPage(ReadOnlySpan<byte> head, bool named)
    {
        var text = Encoding.Latin1.GetString(head);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var crlf ? crlf : text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var lf ? lf : text.Length;
        var header = text[..end];
        return Field().IsMatch(header.TrimStart()) && header.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (header.Contains("Snapshot-Content-Location:", StringComparison.OrdinalIgnoreCase) || header.Contains("From: <Saved by ", StringComparison.OrdinalIgnoreCase) || header.Contains("From: \"Saved by ", StringComparison.OrdinalIgnoreCase)
                || (named && header.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)));
    }

    public static bool IsMailbox(ReadOnlySpan<byte> head) =>
        Separator().Match(Encoding.Latin1.GetString(head)) is { Success: true } separator && (IsMessage(head[separator.Length..]) || Field().IsMatch(Encoding.Latin1.GetString(head[separator.Length..])));

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{1,40}[ \t]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    /// <summary>The sender and a date in the form of C's asctime.</summary>
    [GeneratedRegex(@"^From [^\n]*\d{4}[^\n]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
