using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Who wrote an item. Logins of machines and the house's own name are nobody.</summary>
static partial class FeedAuthors
{
    static readonly HashSet<string> _logins = new(["admin", "administrator", "root", "webmaster", "wordpress", "editor", "author", "user", "feed", "rss", "noreply", "no-reply", "unknown"], StringComparer.OrdinalIgnoreCase);

    public static Article Signed(Article article, FeedNode item, FeedChannel channel)
    {
        var signs = item.All("dc:creator", "author", "atom:author").Select(Sign).Where(sign => sign.Name.Length > 0).ToList();
        if (signs.Count == 0)
            signs = [.. item.All("itunes:author").Select(Sign).Where(sign => sign.Name.Length > 0)];
        if (signs.Count == 0)
            signs = [.. FromAround(item, channel).Select(Sign).Where(sign => sign.Name.Length > 0)];
        return Signed(article, signs);
    }

    /// <summary>The authors of the source that an item was taken over from, else the feed's (RFC 4287, 4.2.1).</summary>
    static IEnumerable<FeedNode> FromAround(FeedNode item, FeedChannel channel) =>
        item.First("source", "atom:source")?.All("author", "atom:author").ToList() is { Count: > 0 } authors ? authors : channel.Authors;

    /// <summary>The article by the given names, each as the source writes it.</summary>
    public static Article Signed(Article article, IReadOnlyList<(string Name, string? Email, string? Url)> signs)
    {
        var authors = new List<Author>();
        var agencies = new List<string>();
        foreach (var (name, email, url) in signs)
        {
            if (_logins.Contains(name) || name.Equals(article.Publisher?.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            var read = Bylines.Names(name);
            agencies.AddRange(read.InfoSources.Except(agencies));
            authors.AddRange(read.Authors.Where(author => !authors.Exists(other => other.Name.Equals(author.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(author => read.Authors.Count == 1 ? author with { Email = author.Email ?? email, Url = url } : author));
        }
        return article with { Authors = authors, InfoSources = agencies, Byline = signs.Count == 0 || authors.Count + agencies.Count == 0 ? null : string.Join(", ", signs.Select(sign => sign.Name).Distinct()) };
    }

    /// <summary>"jane@example.org (Jane Doe)" as RSS has it; name, email and uri as Atom has them.</summary>
    static (string Name, string? Email, string? Url) Sign(FeedNode node)
    {
        if (node.HasElements)
            return (node.Say("name", "atom:name") ?? "", node.Say("email", "atom:email"), Page.WebAddress.Of(node.Say("uri", "atom:uri", "url", "atom:url")));
        var written = FeedWords.Line(node) ?? "";
        var mail = Mailbox().Match(written);
        return mail.Success ? (mail.Groups["name"].Value.Trim(), mail.Groups["email"].Value, null) : (written, null, null);
    }

    [GeneratedRegex(@"^(?<email>[\w.+-]+@[\w.-]+)\s*(?:\((?<name>[^()]*)\))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Mailbox();
}
