using MimeKit;

namespace NewsProcessor.Reading.Mail;

/// <summary>The page among the parts of an MHTML file, read as the page that it was, under its own address.</summary>
static class SavedPageReader
{
    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        using var message = MailReader.Load(file, out var refusal);
        if (message is null)
            return [refusal!];
        if (message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is not { Content: { } content } page)
            return [ReadItem.Refused("The saved page holds no HTML part. Save it again, as a complete page or as HTML.")];
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        var charset = page.ContentType.Charset is { } label ? $"text/html; charset={label}" : "text/html";
        return ArticleReader.Read(new NewsFile(file.Name, bytes.ToArray(), charset, file.Depth + 1) { Address = AddressOf(message, page) });
    }

    /// <summary>Browsers name the page in a header of the whole, or of the part; some save frames under addresses of their own scheme.</summary>
    static string? AddressOf(MimeMessage message, TextPart page) =>
        new[] { page.ContentLocation?.OriginalString, message.Headers["Snapshot-Content-Location"], message.Headers["Content-Location"] }
            .FirstOrDefault(address => Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")?.Trim();
}
