using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsProcessor.Articles;

/// <summary>What a list shows of an article. Every part is bounded, so that it fits one table property whatever the source sent.</summary>
public sealed record ArticleSummary
{
    public required string Id { get; init; }
    public required string ItemType { get; init; }
    public string? Headline { get; init; }
    public string? Description { get; init; }
    public string? Byline { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Publisher { get; init; }
    public IReadOnlyList<string> InfoSources { get; init; } = [];
    public DateTimeOffset? DatePublished { get; init; }
    public DatePrecision? Precision { get; init; }
    public DateTimeOffset? DateModified { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public string? InLanguage { get; init; }
    public IReadOnlyList<string> ArticleSection { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Where the story takes place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
    /// <summary>The provider's own identity of the story; null where that is too long for a list.</summary>
    public string? Uri { get; init; }
    public string? Url { get; init; }
    public string? Image { get; init; }
    public int WordCount { get; init; }
    public PubStatus PubStatus { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public string? Version { get; init; }

    /// <summary>See <see cref="Clusters.Simhash"/>.</summary>
    public string? Simhash { get; init; }

    /// <summary>See <see cref="Clusters.LeadSketch"/>.</summary>
    public string? LeadSketch { get; init; }

    /// <summary>The article that this one repeats word for word.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The same for all articles that carry the same story.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Where a list shows one article of a cluster: the others.</summary>
    public IReadOnlyList<AlsoCarried>? AlsoCarriedBy { get; init; }

    /// <summary>The blob's name.</summary>
    public string Upload { get; init; } = "";

    /// <summary>Since when lists show it as it is: when storage wrote its row, or its embargo ended. Only of one that a list gave.</summary>
    [JsonIgnore]
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>What the file was read as.</summary>
    public string? Format { get; init; }

    /// <summary>Whether a list shows the article unasked: a story or package that is neither withheld, killed nor expired. (An embargoed one stands at its release, where lists do not reach yet.)</summary>
    public bool IsListedAt(DateTimeOffset now) => IsStory && !(Expires <= now);

    /// <summary>Whether it stands in the lists that are shown unasked: all but pictures and the like, and what is withheld or killed.</summary>
    internal bool IsStory => ItemType is "text" or "composite" && PubStatus is PubStatus.Usable;

    /// <summary>Characters of its JSON that a summary may have: a property of a table holds 32,768, and JSON writes what is beyond the common letters six times as long.</summary>
    const int LongestJson = 30_000;

    public static ArticleSummary Of(Article article)
    {
        var summary = Whole(article);
        return JsonSerializer.Serialize(summary, ArticleJson.Compact.ArticleSummary).Length <= LongestJson ? summary : summary with
        {
            Description = Cut(summary.Description, 300),
            Authors = [.. summary.Authors.Take(5)],
            InfoSources = [.. summary.InfoSources.Take(5)],
            ArticleSection = [.. summary.ArticleSection.Take(5)],
            Keywords = [],
            Subjects = [],
            Places = [],
            Uri = null,
            Url = null,
            Image = null,
        };
    }

    static ArticleSummary Whole(Article article) => new()
    {
        Id = article.Id,
        ItemType = Cut(article.ItemType, 50)!,
        Headline = Cut(article.Headline, 1000),
        Description = Cut(article.Description, 1500),
        Byline = Cut(article.Byline, 500),
        Authors = Some(article.Authors.Select(author => author.Name)),
        Publisher = Cut(article.Publisher?.Name, 200),
        InfoSources = Some(article.InfoSources),
        DatePublished = article.DatePublished,
        Precision = article.Precision,
        DateModified = article.DateModified,
        ReceivedAt = article.Source.ReceivedAt,
        InLanguage = Cut(article.InLanguage, 50),
        ArticleSection = Some(article.ArticleSection),
        Keywords = Some(article.Keywords),
        Subjects = Some(article.Subjects.Select(subject => subject.Name)),
        Places = Some(article.Places.Select(place => place.Name).Prepend(article.ContentLocation).OfType<string>()),
        Uri = article.Uri is { Length: > 0 and <= 2000 } ? article.Uri : null,
        Url = article.Url is { Length: <= 2000 } ? article.Url : null,
        Image = article.Images is [{ Url: { Length: <= 2000 } image }, ..] ? image : null,
        WordCount = article.WordCount,
        PubStatus = article.PubStatus,
        Expires = article.Expires,
        Version = Cut(article.Version, 50),
        Simhash = article.Simhash,
        LeadSketch = article.LeadSketch,
        Upload = article.Source.Upload,
        Format = Cut(article.Source.Format, 50),
    };

    static string[] Some(IEnumerable<string> values) => [.. values.Take(20).Select(value => Cut(value, 60)!)];

    /// <summary>At most <paramref name="length"/> UTF-16 units, never half a surrogate pair, and no control characters, which JSON would write six times as long.</summary>
    static string? Cut(string? text, int length)
    {
        if (text is null)
            return null;
        if (text.Length > length)
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1), "…");
        return text.Any(char.IsControl) ? string.Create(text.Length, text, Blank) : text;
    }

    static void Blank(Span<char> span, string text)
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsControl(text[i]) ? ' ' : text[i];
    }
}

/// <summary>Another article with the same story.</summary>
/// <param name="Id">The article.</param>
/// <param name="Source">Its publisher, else its agency.</param>
/// <param name="Headline">Its own.</param>
public sealed record AlsoCarried(string Id, string? Source, string? Headline);
