using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>A post or page of a WordPress export. Drafts, revisions, menus and attachments are no articles.</summary>
static partial class WordPressPost
{
    /// <summary>Display names by login.</summary>
    public static IReadOnlyDictionary<string, string> Authors(FeedNode? export) =>
        ((export?.First("channel") ?? export)?.All("wp:author") ?? []).Select(author => (Login: author.Say("wp:author_login"), Name: NameOf(author)))
            .Where(author => author.Login is not null && author.Name is not null)
            .DistinctBy(author => author.Login, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(author => author.Login!, author => author.Name!, StringComparer.OrdinalIgnoreCase);

    public static FeedReader.Reading Reading(IReadOnlyDictionary<string, string> authors) => (item, channel, identity) => Of(item, channel, identity, authors);

    static Article? Of(FeedNode item, FeedChannel channel, FeedIdentity identity, IReadOnlyDictionary<string, string> authors)
    {
        if (item.Say("wp:post_type") is not ("post" or "page") || item.Say("wp:status") is not ("publish" or "future"))
            return null;
        var article = new Article
        {
            Headline = item.First("title") is { } title ? FeedWords.Line(title) : null,
            Url = FeedLinks.Page(item, channel.Link),
            Publisher = channel.Publisher,
            InLanguage = channel.Language,
            PubStatus = item.Say("wp:post_password") is null ? PubStatus.Usable : PubStatus.Withheld,
            ArticleSection = Named(item, "category"),
            Keywords = Named(item, "post_tag"),
        };
        article = FeedAuthors.Signed(article, [.. item.All("dc:creator").Select(login => login.Text).OfType<string>().Select(login => (authors.GetValueOrDefault(login, login), (string?)null, (string?)null))]);
        article = Dated(article, item);
        var (filled, images) = FeedBody.Filled(identity.Named(article, item.Say("guid")), Text(item.Say("content:encoded")), item.Say("excerpt:encoded"));
        return filled with { Images = images };
    }

    /// <summary>The GMT columns name the moment; the local ones stand in where they are empty, without a zone.</summary>
    static Article Dated(Article article, FeedNode item)
    {
        var dated = FeedDates.Dated(article, Moment(item, "wp:post_date") ?? item.Say("pubDate"), Moment(item, "wp:post_modified"));
        return item.Say("wp:status") is "future" ? dated with { EmbargoedUntil = dated.DatePublished, PubStatus = PubStatus.Withheld } : dated;
    }

    static string? Moment(FeedNode item, string column) =>
        Filled(item.Say(column + "_gmt")) is { } gmt ? gmt.Replace(' ', 'T') + "Z" : Filled(item.Say(column));

    static string? Filled(string? date) => date is null || date.StartsWith("0000", StringComparison.Ordinal) ? null : date;

    static string? NameOf(FeedNode author) =>
        author.Say("wp:author_display_name") ?? (string.Join(' ', ((string?[])[author.Say("wp:author_first_name"), author.Say("wp:author_last_name")]).OfType<string>()) is { Length: > 0 } name ? name : null);

    static IReadOnlyList<string> Named(FeedNode item, string domain) =>
        [.. item.All("category").Where(category => category["domain"] == domain).Select(FeedWords.Line).OfType<string>().Where(name => name != "Uncategorized").Distinct()];

    /// <summary>Shortcodes are instructions to the theme; the text between two of them stays. Blank lines part paragraphs even beside markup, as WordPress itself prints it.</summary>
    static string? Text(string? content)
    {
        if (content is null)
            return null;
        content = Embedded().Replace(Caption().Replace(content, "<figure>${picture}<figcaption>${text}</figcaption></figure>"), "");
        var closed = Shortcode().Matches(content).Where(code => code.Value[1] == '/').Select(code => code.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return BlankLines().Replace(Shortcode().Replace(content, code => IsInstruction(code, closed) ? "" : code.Value), "<p>");
    }

    /// <summary>Whether a bracket is a shortcode and no remark such as "[sic]": it is closed somewhere, has attributes, or is named like one.</summary>
    static bool IsInstruction(Match code, HashSet<string> closed) =>
        code.Groups["name"].Value is var name && (closed.Contains(name) || code.Groups["rest"].ValueSpan.Contains('=') || name.AsSpan().ContainsAny('_', '-') || name is "gallery" or "audio" or "video" or "playlist");

    [GeneratedRegex(@"\[caption[^\]]*\]\s*(?<picture>(?:<[^<>]*>\s*)+)(?<text>[^\[<]*)\[/caption\]", RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\[embed[^\]]*\](?:https?://[^\s\[]*\[/embed\])?", RegexOptions.NonBacktracking)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\[/?(?<name>[a-z][a-z0-9_-]*)(?<rest>[^\[\]]*)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shortcode();
}
