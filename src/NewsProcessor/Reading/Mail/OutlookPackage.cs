using System.Globalization;
using MimeKit;
using MimeKit.Tnef;

namespace NewsProcessor.Reading.Mail;

/// <summary>What Outlook packs into one part (TNEF, "winmail.dat"): a message's attachments, and its text where it writes it nowhere else.</summary>
static class OutlookPackage
{
    /// <param name="message">A message; where its text is packed, it comes back with that text and under its own headers.</param>
    /// <param name="reason">Why not all of that could be read; null where all was. A package that cannot be opened at all stays an attachment.</param>
    public static MimeMessage Opened(MimeMessage message, out string? reason)
    {
        reason = null;
        if (message.BodyParts.Any(part => part is TextPart { IsAttachment: false }) || message.BodyParts.OfType<TnefPart>().FirstOrDefault() is not { } packed)
            return message;
        if (Open(packed, out var missing) is not { } inner)
            return message;
        reason = missing;
        foreach (var header in message.Headers.Where(header => !header.Field.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
            inner.Headers.Replace(header.Clone());
        return inner;
    }

    /// <summary>The packed attachments' items, and why the package cannot be opened, or not to its end.</summary>
    public static IEnumerable<ReadItem> Items(TnefPart packed, string name, int place, int depth)
    {
        using var message = Open(packed, out var reason);
        var items = message?.Attachments.SelectMany((part, inner) => MailAttachments.Items(part, string.Create(CultureInfo.InvariantCulture, $"{name}/{place}"), inner + 1, depth + 1)) ?? [];
        return reason is null ? [.. items]
            : [.. items, ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"Attachment {place} ({packed.FileName ?? "TNEF"}): Outlook's package {reason} Send the files in it by themselves."))];
    }

    /// <param name="packed">The package.</param>
    /// <param name="reason">Why nothing, or not all, of it could be read; null where all was.</param>
    static MimeMessage? Open(TnefPart packed, out string? reason)
    {
        try
        {
            reason = IsCutOff(packed) ? "is cut off." : null;
            return packed.ConvertToMessage();
        }
        catch (Exception broken) when (broken is TnefException or FormatException or InvalidDataException or ArgumentException or InvalidOperationException)
        {
            reason = "cannot be opened. " + broken.Message;
            return null;
        }
    }

    static bool IsCutOff(TnefPart packed)
    {
        using var bytes = new MemoryStream();
        packed.Content?.DecodeTo(bytes);
        bytes.Position = 0;
        using var reader = new TnefReader(bytes, 0, TnefComplianceMode.Loose);
        while (reader.ReadNextAttribute())
        {
        }
        return (reader.ComplianceStatus & (TnefComplianceStatus.StreamTruncated | TnefComplianceStatus.InvalidTnefSignature)) != TnefComplianceStatus.Compliant;
    }
}
