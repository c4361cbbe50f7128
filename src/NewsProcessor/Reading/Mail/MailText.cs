using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MimeKit;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Mail;

/// <summary>A message's text, from whichever of its parts says it best.</summary>
static partial class MailText
{
    /// <summary>A text part shorter than this only says "open this in your browser".</summary>
    const int ShortestText = 200;

    static readonly HtmlParserOptions _options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    /// <param name="message">The message; its attachments are not looked at.</param>
    /// <param name="subject">The headline, as far as the message says; empty where it has none.</param>
    public static Article? Of(MimeMessage message, string subject)
    {
        var (html, text) = (Part(message, "html"), Part(message, "plain"));
        if (text is not null && (html is null || (text.Value.Length >= ShortestText && !IsNewsletter(message))))
            return Plain(text.Value, subject) is { } plain ? plain with { Source = new() { Encoding = text.Encoding } } : null;
        if (html is null && Part(message, "rtf") is { } rich)
            return new Formats.RichText().Read(new("text.rtf", System.Text.Encoding.Latin1.GetBytes(rich.Value))).First().Article;
        return html is null ? null : Page(html.Value) with { Source = new() { Encoding = html.Encoding } };
    }

    static Article Page(string html)
    {
        using var document = new HtmlParser(_options).ParseDocument(Nesting.Bounded(html).AsMemory());
        var page = PageArticle.Of(PageWalk.Of(document));
        return page.Paragraphs.Count > 0 ? page : new Article { Paragraphs = HtmlFragment.Read(html, null).Paragraphs };
    }

    /// <summary>The reader of plain text judges what is headline and body; the signature and quoted replies are neither.</summary>
    static Article? Plain(string text, string subject)
    {
        var unquoted = Quoted().Replace(text.ReplaceLineEndings("\n"), "");
        var signature = unquoted.IndexOf("\n-- \n", StringComparison.Ordinal);
        var written = signature > 0 ? unquoted[..signature] : unquoted;
        return string.IsNullOrWhiteSpace(written) ? null : TextArticle.Read(subject.Length == 0 ? written : $"{subject}\n\n{written}");
    }

    /// <summary>The first inline part of the kind, decoded; a charset that lies loses against bytes that are valid UTF-8.</summary>
    static DecodedText? Part(MimeMessage message, string kind)
    {
        foreach (var part in message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.ContentType.IsMimeType("text", kind)))
        {
            using var bytes = new MemoryStream();
            part.Content?.DecodeTo(bytes);
            var text = TextDecoding.Decode(bytes.ToArray(), part.ContentType.Charset);
            if (!string.IsNullOrWhiteSpace(text.Value))
                return text;
        }
        return null;
    }

    static bool IsNewsletter(MimeMessage message) => message.Headers.Contains("List-Unsubscribe") || message.Headers.Contains("List-Id");

    [GeneratedRegex(@"^>[^\n]*(?:\n|$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
