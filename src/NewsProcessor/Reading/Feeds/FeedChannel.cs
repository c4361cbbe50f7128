using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>What a feed says of itself, and so of each of its items.</summary>
sealed partial record FeedChannel
{
    public string? Title { get; init; }

    /// <summary>The site's address.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's own name for itself: its link, else its id or own address, else its title.</summary>
    public string? Provider { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }
    public string? Rights { get; init; }

    /// <summary>Who wrote what names no author of its own (RFC 4287, 4.2.1).</summary>
    public IReadOnlyList<FeedNode> Authors { get; init; } = [];

    public Publisher? Publisher => Title is null ? null : new(Title) { Url = Link };

    public static FeedChannel Of(FeedNode? root)
    {
        var channel = root?.First("channel") ?? root;
        if (channel is null)
            return new();
        var title = channel.First("title") is { } titled ? FeedWords.Line(titled) : null;
        var link = FeedLinks.Page(channel, null);
        return new()
        {
            Title = title,
            Link = link,
            Provider = link ?? channel.Say("id") ?? FeedLinks.Self(channel) ?? title,
            Language = Tag(channel.Say("language", "dc:language") ?? root?["xml:lang"] ?? channel["xml:lang"]),
            Rights = channel.Say("copyright", "rights", "dc:rights"),
            Authors = [.. channel.All("author", "atom:author").Where(author => author.HasElements)],
        };
    }

    /// <summary>A language as BCP 47 writes it ("en-us" as "en-US"), or null for anything else.</summary>
    public static string? Tag(string? written)
    {
        var tag = written?.Trim().Replace('_', '-');
        if (tag is null || !Language47().IsMatch(tag))
            return null;
        var parts = tag.Split('-');
        return string.Join('-', parts.Select((part, place) => (place, part.Length) switch
        {
            (0, _) => part.ToLowerInvariant(),
            (_, 2) => part.ToUpperInvariant(),
            (_, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part,
        }));
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Language47();
}
