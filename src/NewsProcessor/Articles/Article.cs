using System.Text.Json.Serialization;

namespace NewsProcessor.Articles;

/// <summary>
/// One news item as its source gave it: the domain record and the JSON contract. Names follow schema.org NewsArticle, then IPTC ninjs 3.
/// What the source did not say is null or empty; what was concluded from evidence in the file is named in <see cref="Inferred"/>.
/// Times keep the offset that the source wrote; a time without a zone has offset zero and no <see cref="UtcOffsetMinutes"/>.
/// </summary>
public sealed record Article
{
    /// <summary>26 characters of lower-case base32: the first 128 bits of SHA-256 over provider and <see cref="Uri"/>.</summary>
    public string Id { get; init; } = "";

    /// <summary>ninjs type: text, composite, picture, video, audio, event and others.</summary>
    public string ItemType { get; init; } = "text";

    /// <summary>The provider's own identity of the story, else its canonical URL, else made from the upload's name.</summary>
    public string Uri { get; init; } = "";

    /// <summary>Where <see cref="Uri"/> came from.</summary>
    public UriSource UriSource { get; init; }

    /// <summary>Who vouches for <see cref="Uri"/>, such as a provider id; null for URLs and upload names.</summary>
    public string? Provider { get; init; }

    public string? Version { get; init; }
    public DateTimeOffset? VersionCreated { get; init; }
    public DateTimeOffset? FirstCreated { get; init; }
    public PubStatus PubStatus { get; init; }

    /// <summary>What this version changes, in the source's term: correction, update, kill, <see cref="MetadataOnly"/> and others.</summary>
    public string? ChangeType { get; init; }
    public string? ChangeNote { get; init; }

    /// <summary>Identities (<see cref="Uri"/>) of the same provider's stories that this one takes the place of, or takes down.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>Ids of the stories that a notice was found to mean which names them by headline alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? TakesDown { get; init; }

    /// <summary>Id of the article whose notice took this one down.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The source gave only part of the story, such as a feed's summary or a page's teaser.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPartial { get; init; }

    /// <summary>An item of a feed, which may be cut without saying so: it takes no longer body's place.</summary>
    [JsonIgnore]
    public bool IsFromFeed { get; init; }
    public DateTimeOffset? EmbargoedUntil { get; init; }
    public DateTimeOffset? Expires { get; init; }

    public string? Headline { get; init; }
    public string? AlternativeHeadline { get; init; }

    /// <summary>The standfirst, as text. Never repeated in the body unless the source repeats it.</summary>
    public string? Description { get; init; }
    public string? Slugline { get; init; }

    /// <summary>The byline as printed.</summary>
    public string? Byline { get; init; }
    public IReadOnlyList<Author> Authors { get; init; } = [];
    public string? CreditText { get; init; }

    /// <summary>Agencies and other sources of the information.</summary>
    public IReadOnlyList<string> InfoSources { get; init; } = [];
    public Publisher? Publisher { get; init; }

    /// <summary>The dateline as printed: "ISTANBUL, Feb 11 (Reuters) -".</summary>
    public string? Dateline { get; init; }
    public string? ContentLocation { get; init; }

    public DateTimeOffset? DatePublished { get; init; }
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>The publication date as printed.</summary>
    public string? DatePublishedRaw { get; init; }

    /// <summary>The zone of <see cref="DatePublished"/>, in minutes east of UTC; null when the source named none.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>How exact <see cref="DatePublished"/> is.</summary>
    public DatePrecision? Precision { get; init; }

    /// <summary>Names of the parts concluded from other evidence in the file, such as "datePublished.year".</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>The text in reading order: stored once; the body's other forms are made from it.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The body as text, paragraphs apart by a blank line; captions are left out.</summary>
    public string ArticleBody => BodyForms.Text(Paragraphs);

    /// <summary>The body as sanitised HTML.</summary>
    public string BodyHtml => BodyForms.Html(Paragraphs);

    /// <summary>What a correction or kill says of itself, in whole sentences: the change note, which may be a mere marker ("KILL"), and the note to editors; null where it says nothing.</summary>
    public string? NoticeWords() =>
        string.Join(' ', new[] { ChangeNote, EdNote }.OfType<string>().Where(note => note.Length > 0).Distinct(StringComparer.Ordinal).Select(note => char.IsPunctuation(note[^1]) ? note : note + ".")) is { Length: > 0 } words ? words : null;

    public IReadOnlyList<Entity> People { get; init; } = [];
    public IReadOnlyList<Entity> Organisations { get; init; } = [];
    public IReadOnlyList<Entity> Places { get; init; } = [];
    public IReadOnlyList<Association> Associations { get; init; } = [];

    /// <summary>"Read more" blocks and headlines of other stories; never part of the body.</summary>
    public IReadOnlyList<Link> RelatedLinks { get; init; } = [];
    public IReadOnlyList<Image> Images { get; init; } = [];

    /// <summary>The item's own content as files: sizes of a picture, encodings of a video.</summary>
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    /// <summary>The canonical URL, absolute.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? InLanguage { get; init; }
    public LanguageSource? LanguageSource { get; init; }
    public IReadOnlyList<string> ArticleSection { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<Entity> Subjects { get; init; } = [];
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>1 (most urgent) to 9, as in IPTC 7901 and ninjs.</summary>
    public int? Urgency { get; init; }

    /// <summary>Words of the body alone; a character counts as a word in scripts without spaces.</summary>
    public int WordCount { get; init; }

    /// <summary>ISO 8601 duration of reading the body at 230 words a minute.</summary>
    public string? TimeRequired { get; init; }

    public string? CopyrightHolder { get; init; }
    public string? CopyrightNotice { get; init; }
    public string? UsageTerms { get; init; }
    public string? EdNote { get; init; }
    public bool? IsAccessibleForFree { get; init; }

    /// <summary>SHA-256 of the normalised headline and body, in hexadecimal: equal for the same text from several senders.</summary>
    public string? ContentHash { get; init; }
    public string? Simhash { get; init; }

    /// <summary>Four samples of the text's beginning, by which the same story is found: see <see cref="Clusters.LeadSketch"/>.</summary>
    public string? LeadSketch { get; init; }
    public string? DuplicateOf { get; init; }
    public string? ClusterId { get; init; }

    /// <summary>Whether nobody may see the article yet: its embargo has not ended, or its source withholds it.</summary>
    public bool IsWithheldAt(DateTimeOffset now) => PubStatus is PubStatus.Withheld || EmbargoedUntil > now;

    /// <summary>The <see cref="ChangeType"/> of an update that changes what is said about a story and leaves its body as it was.</summary>
    public const string MetadataOnly = "metadata";

    /// <summary>Which upload this came from, and how it was read.</summary>
    public ArticleSource Source { get; init; } = new();

    /// <summary>What a careful reader should know about this reading.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>For each field filled, the part of the file that it came from.</summary>
    public IReadOnlyDictionary<string, string> FieldSources { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}

public enum UriSource { Upload, Url, Provider }

public enum PubStatus { Usable, Withheld, Canceled }

public enum DatePrecision { Year, Month, Day, Minute, Second }

public enum LanguageSource { Declared, Detected }
