using System.Globalization;
using MimeKit;
using MimeKit.Tnef;
using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading.Mail;

/// <summary>Reads what a message carries: other messages, and files of any format that is read here. Pictures and the like are passed over.</summary>
static class MailAttachments
{
    /// <summary>Messages within messages, and files within them.</summary>
    const int DeepestNesting = 4;

    /// <summary>Of one attached archive; a mail may bring many, and its items are held in memory.</summary>
    static readonly ReadingLimits _limits = new() { Nesting = DeepestNesting, UnpackedBytes = 128L * 1024 * 1024, UnpackedRatio = 50, UnpackedBytesFree = 4 * 1024 * 1024, Members = 10_000, Items = 10_000 };

    public static IEnumerable<ReadItem> Items(MimeEntity part, string name, int place, int depth)
    {
        if (depth > DeepestNesting)
            return [ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"Attachment {place}: messages are nested more than {DeepestNesting} deep."))];
        if (part is MessagePart { Message: { } inner })
            return MailArticle.Items(inner, string.Create(CultureInfo.InvariantCulture, $"{name}/{place}"), depth);
        if (part is TnefPart packed)
            return OutlookPackage.Items(packed, name, place, depth);
        return part is MimePart { Content: { } content } file && !IsPassedOver(file) ? Read(file, content, name, place, depth) : [];
    }

    static bool IsPassedOver(MimePart part) => part.ContentType.MediaType.ToLowerInvariant() is "image" or "audio" or "video" or "font"
        || part.ContentType.MimeType.ToLowerInvariant() is "text/calendar" or "text/vcard" or "text/x-vcard" or "application/pgp-signature" or "application/pkcs7-signature" or "application/x-pkcs7-signature";

    /// <summary>What an archive holds, within bounds of a mail's attachment; any other file's items.</summary>
    static IEnumerable<ReadItem> Items(NewsFile file)
    {
        if (!ArticleFormats.Containers.Any(format => format.Recognises(file)))
            return ArticleReader.Read(file);
        return new ContainerReading(file.Name, _limits, CancellationToken.None, file.Depth).ReadAsync(new MemoryStream(file.Bytes.ToArray(), writable: false), file.ContentType).ToBlockingEnumerable().Where(item => item != ReadItem.PassedOver);
    }

    static IEnumerable<ReadItem> Read(MimePart part, IMimeContent content, string name, int place, int depth)
    {
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        if (PassedOverFiles.Are(part.FileName ?? "", bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
            return [];
        var file = new NewsFile(string.Create(CultureInfo.InvariantCulture, $"{name}/{part.FileName ?? $"attachment {place}"}"), bytes.ToArray(), part.ContentType.MimeType, depth);
        return [.. Items(file).Select(item => item.Refusal is { } reason ? item.Saying($"Attachment {place} ({part.FileName ?? part.ContentType.MimeType}): {reason}") : item)];
    }
}
