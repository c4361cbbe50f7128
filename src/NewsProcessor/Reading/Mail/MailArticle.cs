using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Tnef;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Mail;

/// <summary>A message as an article, and the attachments that are articles themselves.</summary>
static partial class MailArticle
{
    /// <summary>Characters.</summary>
    const int ShortestArticle = 400;

    public static IEnumerable<ReadItem> Items(MimeMessage message, string name, int depth)
    {
        message = OutlookPackage.Opened(message, out var cut);
        var attached = message.Attachments.Union(message.BodyParts.OfType<TnefPart>()).SelectMany((part, place) => MailAttachments.Items(part, name, place + 1, depth + 1)).ToList();
        // A line or two beside a longer article that is attached only hand it over.
        if (Own(message) is { } own && (own.ArticleBody.Length >= ShortestArticle || !attached.Exists(item => item.Article is { } other && other.ArticleBody.Length >= own.ArticleBody.Length)))
            yield return own;
        else if (attached.Count == 0)
            yield return ReadItem.Refused("The message holds no text, and nothing is attached that could be read.");
        foreach (var item in attached)
            yield return item;
        if (cut is not null)
            yield return ReadItem.Refused($"Outlook's package, which holds the message, {cut} Some of it may be missing. Send it again.");
    }

    static Article? Own(MimeMessage message)
    {
        var subject = Prefixes().Replace(message.Subject ?? "", "").Trim();
        if (MailText.Of(message, subject) is not { } text)
            return null;
        var (from, repeated) = (From(message), text.Headline);
        var date = message.Headers[HeaderId.Date] is { } written ? NewsDates.Machine(written) : null;
        var article = Signed(text, from) with
        {
            Headline = subject.Length > 0 && !IsMarked(subject, text) ? subject : repeated,
            AlternativeHeadline = subject.Length > 0 && repeated is not null && !Same(repeated, subject) && !IsMarked(subject, text) ? repeated : null,
            DatePublished = date?.Value ?? text.DatePublished,
            DatePublishedRaw = date is null ? text.DatePublishedRaw : message.Headers[HeaderId.Date],
            UtcOffsetMinutes = date is null ? text.UtcOffsetMinutes : date.UtcOffsetMinutes,
            Precision = date?.Precision ?? text.Precision,
            Inferred = date is null ? text.Inferred : [],
            Warnings = date is null && message.Headers[HeaderId.Date] is { Length: < 200 } odd ? [.. text.Warnings, $"The date \"{odd}\" cannot be read."] : text.Warnings,
            Keywords = [.. (message.Headers[HeaderId.Keywords] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        return message.MessageId is { Length: > 0 } id ? article with { Uri = id, UriSource = UriSource.Provider } : article;
    }

    static MailboxAddress? From(MimeMessage message) => message.From.Mailboxes.FirstOrDefault() ?? message.Sender;

    /// <summary>The text's own byline stands; else the sender is its author if the name is a person's, and its publisher if not.</summary>
    static Article Signed(Article article, MailboxAddress? from)
    {
        if (from?.Name is not { Length: > 0 } name)
            return article;
        var byline = Bylines.Read("By " + name) ?? new Byline();
        if (PersonNames.IsFull(name) && byline.Authors.Count > 0 && byline.Publisher is null)
            return article.Authors.Count > 0 ? article : article with { Authors = [byline.Authors[0] with { Email = from.Address }], Byline = article.Byline ?? name };
        var agency = Agencies.Named(name);
        return article with { Publisher = article.Publisher ?? new(name), InfoSources = agency is null ? article.InfoSources : [.. article.InfoSources.Union([agency])] };
    }

    /// <summary>The subject is the headline behind a mark such as "CORRECTION:", which the text's reader has taken off.</summary>
    static bool IsMarked(string subject, Article text) => text is { ChangeType: not null, Headline: { } headline } && subject.EndsWith(headline, StringComparison.Ordinal);

    static bool Same(string left, string right) => Page.PlainWords.Key(left) == Page.PlainWords.Key(right);

    /// <summary>What replying and forwarding put before a subject.</summary>
    [GeneratedRegex(@"^(?:\s*(?:re|fw|fwd|aw|wg|tr|rv|sv|vs|antw|odp)\s*(?:\[\d+\])?:)+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Prefixes();
}
