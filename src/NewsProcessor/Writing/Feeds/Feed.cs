using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Feeds;

/// <summary>A page of a feed. All addresses are absolute.</summary>
public sealed record Feed
{
    /// <summary>Tells one query's feed from another's.</summary>
    public required string Title { get; init; }

    /// <summary>The same for every page of the feed, and at every address of the app.</summary>
    public required string Id { get; init; }

    /// <summary>This page.</summary>
    public required string Self { get; init; }

    /// <summary>The first page (RFC 5005, 3).</summary>
    public required string First { get; init; }

    /// <summary>The next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The same list for people.</summary>
    public required string Site { get; init; }

    /// <summary>The same list for programs, as JSON.</summary>
    public required string List { get; init; }

    /// <summary>When anything on this page last changed; a fixed time for a page with nothing on it.</summary>
    public DateTimeOffset Updated => Items.Select(item => item.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    public required IReadOnlyList<FeedItem> Items { get; init; }
}

/// <summary>An article in a feed.</summary>
/// <param name="Summary">What lists show of it.</param>
/// <param name="Page">Its address in this app, for people.</param>
/// <param name="Record">Its address in this app, for programs.</param>
/// <param name="Content">The whole article, where the feed carries it.</param>
public sealed record FeedItem(ArticleSummary Summary, string Page, string Record, Article? Content)
{
    /// <summary>For ever the same, wherever the app stands.</summary>
    public string Id => "urn:newsprocessor:article:" + Summary.Id;

    /// <summary>The source's page, else this app's.</summary>
    public string Link => Body.SafeAddress.OfPage(Summary.Url) ?? Page;

    /// <summary>Feeds must name each item.</summary>
    public string Title => Summary.PubStatus is PubStatus.Usable ? Named : $"{Summary.PubStatus.ToString().ToUpperInvariant()}: {Named}";

    string Named => Summary.Headline ?? Summary.Description ?? Summary.Byline ?? "(no headline)";

    /// <summary>The standfirst; nothing of what its source withholds or has withdrawn.</summary>
    public string? Standfirst => Summary.PubStatus is PubStatus.Usable ? Summary.Description : null;

    public string? Picture => Body.SafeAddress.OfPage(Summary.Image);

    public IEnumerable<string> Topics => Summary.ArticleSection.Concat(Summary.Keywords).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>When it last changed; when it was received, where its source does not say.</summary>
    public DateTimeOffset Updated => Summary.DateModified is { } modified && !(modified < Summary.DatePublished) ? modified : Summary.DatePublished ?? Summary.ReceivedAt ?? DateTimeOffset.UnixEpoch;
}
