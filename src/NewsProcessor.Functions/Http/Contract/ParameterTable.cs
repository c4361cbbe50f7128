using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Writing;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>Every parameter of the API.</summary>
static partial class ParameterTable
{
    static readonly string[] _statuses = ["usable", "withheld", "canceled"];

    static readonly string[] _summaryFields = [.. ArticleJson.Compact.ArticleSummary.Properties.Select(property => property.Name)];

    public static Parameter<Condition?> Q { get; } = new("q",
        "Words to find in headline, standfirst, byline, publisher, places and keywords: `word word` (all), `\"a phrase\"`, `OR`, `NOT` or `-`, parentheses, `headline:word`, `headline:\"a phrase\"`. Case and diacritics do not count.",
        "ferry OR \"night train\"", ParameterKind.OfText("maxLength", QuerySyntax.MaxLength), null, ReadSearch) { Mistake = "(" };

    public static Parameter<IReadOnlyList<string>> Source { get; } = Names("source", "Of these publishers or agencies.", "Reuters");
    public static Parameter<IReadOnlyList<string>> Author { get; } = Names("author", "By these authors.", "Marta Quill");
    public static Parameter<IReadOnlyList<string>> Section { get; } = Names("section", "In these sections.", "Business");
    public static Parameter<IReadOnlyList<string>> Keyword { get; } = Names("keyword", "With these keywords or subjects.", "shipping");

    public static Parameter<IReadOnlyList<string>> Cluster { get; } =
        ParameterKind.List("cluster", "That carry the story of this `clusterId`. Several apart by commas, any may match.", "3vq7uhvhndjuked36ackuyn564", ParameterKind.AnyValue(), _ => null);

    public static Parameter<IReadOnlyList<string>> Language { get; } =
        ParameterKind.List("language", "In these languages (BCP 47): `pt` finds `pt-BR` too. Several apart by commas, any may match.", "pt-BR", ParameterKind.AnyValue(),
            tags => tags.All(IsLanguageTag) ? null : "Give a tag such as en or pt-BR, several apart by commas.") with { Mistake = "english" };

    public static Parameter<string?> Upload { get; } = ParameterKind.Text("upload", "That came from the file of this name.", "city/ferry.txt");

    public static Parameter<string?> Uri { get; } = ParameterKind.Text("uri", "Whose identity with its provider is exactly this: a ninjs uri, a G2 guid, a feed's guid, a Message-ID.", "urn:newsml:news.example:ferry");

    public static Parameter<string?> Url { get; } = ParameterKind.Text("url", "Whose canonical address is exactly this.", "https://news.example/ferry");

    public static Parameter<(DateTimeOffset Start, DateTimeOffset End)?> From { get; } =
        ParameterKind.Day("from", "Published (received, where no date is printed; released, where there was an embargo) from this date (UTC) or time on.");

    public static Parameter<(DateTimeOffset Start, DateTimeOffset End)?> To { get; } = ParameterKind.Day("to", "Published up to and including this date or time.");

    public static Parameter<IReadOnlyList<string>> Status { get; } =
        ParameterKind.List("status", "With these states of publication; `usable` unless given. Several apart by commas.", "usable,canceled", ParameterKind.Among([.. _statuses, "any"]),
            values => values.All(value => value is "any" || _statuses.Contains(value)) ? null : "Give usable, withheld, canceled or any, several apart by commas, or leave it out for usable.") with { Mistake = "dead" };

    public static Parameter<IReadOnlyList<string>> Type { get; } =
        ParameterKind.List("type", "Of these types of item; `text,composite` unless given. `picture`, `video` and other types of ninjs, or `any`. Several apart by commas.", "picture,video", ParameterKind.OfText("pattern", "^[A-Za-z0-9]+$"),
            values => values.All(value => value.All(char.IsAsciiLetterOrDigit)) ? null : "Give text, composite, picture, video, audio, event or another type of ninjs, several apart by commas, or any.") with { Mistake = "a b" };

    public static Parameter<string?> Collapse { get; } =
        ParameterKind.Word("collapse", "`cluster`: of the articles that carry one story only the newest, which names the others in `alsoCarriedBy`.", "cluster");

    public static Parameter<IReadOnlyList<string>> Fields { get; } =
        ParameterKind.List("fields", "These parts of each summary alone, and its id. Several apart by commas.", "headline,datePublished", ParameterKind.Among(_summaryFields),
            names => names.FirstOrDefault(name => !_summaryFields.Contains(name)) is { } unknown ? $"'{unknown}' is not a field of a list. Known: {string.Join(", ", _summaryFields)}." : null) with { Mistake = "body" };

    public static Parameter<string?> Format { get; } =
        ParameterKind.Word("format", "The representation, whatever the Accept header says; by that header unless given, else `json`.", [.. ArticleWriters.All.Select(writer => writer.Name)]);

    public static Parameter<string?> Syntax { get; } = ParameterKind.Word("syntax", "RSS 2.0, Atom or JSON Feed 1.1.", [.. ArticleWriters.Feeds.Select(writer => writer.Name)]) with { IsRequired = true };

    public static Parameter<string?> Contents { get; } =
        ParameterKind.Word("content", "`full`: with the whole text of each article, which costs at least two more reads of storage an article; without it, standfirsts alone.", "full");

    public static Parameter<int> Limit { get; } = ParameterKind.Number("limit", "How many a page.", 1, 200, 50);

    public static Parameter<string?> Cursor { get; } =
        ParameterKind.Text("cursor", "Where the page before ended: follow `nextLink` rather than make one up.", "") with { Mistake = "nonsense" };

    public static Parameter<ListPosition?> Since { get; } = new("since",
        "A position that the changes gave out (follow `deltaLink` or `nextLink`), or a time with its zone; the oldest change kept unless given.",
        "2031-05-01T09:00:00Z", ParameterKind.OfText(), null, ReadSince) { Mistake = "yesterday" };

    public static Parameter<int> Wait { get; } = ParameterKind.Number("wait", "Seconds to wait for the file to be read; the answer comes as soon as it has been, and no later.", 1, 60, 0, "a whole number of seconds");

    public static Parameter<string?> Erase { get; } = ParameterKind.Word("erase", "For good: the receipt goes too, and every snapshot and earlier version of the blob.", "true");

    public static Parameter<string?> Name { get; } = new("name",
        "The name to store the file under: what its blob is called. Parts may stand between slashes.", "city/ferry.txt", ParameterKind.OfText("maxLength", 1024), null,
        name => (name, BlobNames.Refusal(name) is { } refusal ? $"It can't be used: {refusal}." : null)) { IsRequired = true, Mistake = "../ferry.txt" };

    public static Parameter<string?> NameToRead { get; } = Name with { Description = "The name that it would be stored under: a hint about the format, and the identity of an article that has no other.", IsRequired = false };

    public static Parameter<string?> NameOf { get; } = ParameterKind.Text("name", "The receipt of the file of exactly this name, instead of a list.", "city/ferry.txt");

    public static Parameter<string?> State { get; } = ParameterKind.Word("state", "`unread`: only files that could not be read.", "unread");

    public static Parameter<string?> ArticleId { get; } = ParameterKind.Text("id", "The article's id.", "") with { IsRequired = true };
    public static Parameter<string?> UploadId { get; } = ParameterKind.Text("id", "The receipt's id, as PUT uploads and GET uploads give it.", "") with { IsRequired = true };
    public static Parameter<string?> Number { get; } = ParameterKind.Text("number", "The version's number, from 1.", "1") with { IsRequired = true };

    public static Parameter<string?> Field { get; } = ParameterKind.Word("field", "Which values to list.", [.. Facets.Fields]) with { IsRequired = true };

    static Parameter<IReadOnlyList<string>> Names(string name, string description, string example) =>
        ParameterKind.List(name, description + " Several apart by commas, any may match; one that holds a comma stands in quotation marks. Case and diacritics do not count.", example, ParameterKind.AnyValue(), _ => null);

    static (Condition? Value, string? Advice) ReadSearch(string text)
    {
        var parsed = QuerySyntax.Parse(text);
        return (parsed.Condition, parsed.Error);
    }

    static (ListPosition? Value, string? Advice) ReadSince(string text)
    {
        if (Http.Cursor.Read("changes", text) is { } position)
            return (position, null);
        if (XmlTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return (ChangeLog.At(time), null);
        return (null, "That is neither a position that this list gave out nor a time such as 2026-01-31T12:00:00Z. Follow deltaLink or nextLink as it is, or give a time with its zone ('+' written %2B).");
    }

    /// <summary>BCP 47, roughly: a language of two or three letters, then parts of up to eight.</summary>
    static bool IsLanguageTag(string tag) =>
        tag.Split('-') is [{ Length: 2 or 3 } language, .. var parts] && language.All(char.IsAsciiLetter) && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlTime();
}
