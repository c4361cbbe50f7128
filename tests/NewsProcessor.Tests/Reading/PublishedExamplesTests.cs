using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>
/// Reads the IPTC's public examples and compares them with the values listed beside them (gold.json). The examples are kept outside the
/// repository: in "formats" beside the folder that NEWS_EVAL names, else in ../shared/formats.
/// </summary>
public sealed partial class PublishedExamplesTests
{
    internal static string Folder { get; } = Path.Combine(Environment.GetEnvironmentVariable("NEWS_EVAL") is { Length: > 0 } eval
        ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(eval)))! : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared")), "formats");

    static readonly Dictionary<string, Func<Article, object?>> _values = new(StringComparer.Ordinal)
    {
        ["uri"] = article => article.Uri,
        ["type"] = article => article.ItemType,
        ["version"] = article => article.Version,
        ["versionCreated"] = article => article.VersionCreated,
        ["datePublished/firstCreated"] = article => article.FirstCreated == article.DatePublished ? article.DatePublished : null,
        ["headline"] = article => article.Headline,
        ["byline"] = article => article.Byline,
        ["inLanguage"] = article => article.InLanguage,
        ["pubStatus"] = article => article.PubStatus.ToString().ToLowerInvariant(),
        ["urgency"] = article => article.Urgency,
        ["slugline"] = article => article.Slugline,
        ["located"] = article => article.ContentLocation,
        ["copyrightHolder"] = article => article.CopyrightHolder,
        ["usageTerms"] = article => article.UsageTerms,
        ["edNote"] = article => article.EdNote,
        ["associations"] = article => article.Associations.Count,
        ["renditions"] = article => article.Renditions.Count,
        ["subjects"] = article => Names(article.Subjects),
        ["people"] = article => Names(article.People),
        ["organisations"] = article => Names(article.Organisations),
        ["places"] = article => Names(article.Places),
        ["genres"] = article => Sorted(article.Genres),
        ["infoSources"] = article => Sorted(article.InfoSources),
    };

    [Fact]
    public void Every_published_example_reads_with_its_listed_values()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Folder, "gold.json")), $"The published examples are not in {Folder}.");
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "gold.json")));
        var faults = gold.RootElement.EnumerateArray().SelectMany(Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    static IEnumerable<string> Faults(JsonElement entry)
    {
        var name = entry.GetProperty("file").GetString()!;
        var items = ArticleReader.Read(new NewsFile(Path.GetFileName(name), File.ReadAllBytes(Path.Combine(Folder, name))));
        foreach (var expected in entry.GetProperty("expected").EnumerateObject())
        {
            if (Fault(expected.Name, expected.Value, name, items, items[entry.GetProperty("item").GetInt32()].Article) is { } fault)
                yield return $"{name}: {expected.Name}: {fault}";
        }
    }

    static string? Fault(string key, JsonElement expected, string file, IReadOnlyList<ReadItem> items, Article? article)
    {
        if (key == "topLevelArray")
            return Differs(expected, items.Count(item => item.Article is not null));
        if (article is null)
            return "refused: " + items[0].Refusal;
        // NewsML 1.2 identifies an item by provider, date and item id; the list repeats what the converted ninjs files give instead, excerpt included.
        var excerpt = file.EndsWith(".xml", StringComparison.Ordinal);
        return key switch
        {
            "uri" when excerpt => article.Uri.Contains(expected.GetString()!.Split('/')[^2], StringComparison.Ordinal) ? null : article.Uri,
            "title" => article.AlternativeHeadline == expected.GetString() || article.Headline == expected.GetString() ? null : article.AlternativeHeadline ?? "missing",
            "copyrightNotice" => article.CopyrightNotice?.StartsWith(expected.GetString()!, StringComparison.Ordinal) == true ? null : article.CopyrightNotice ?? "missing",
            "bodyTextLength" => Near(expected.GetInt32(), (excerpt ? First(article) : Body(article)).Length),
            "bodyStartsWith" => Unspaced(Body(article)).StartsWith(Unspaced(expected.GetString()!), StringComparison.Ordinal) ? null : Body(article)[..Math.Min(80, Body(article).Length)],
            "bodyEndsWith" => Unspaced(excerpt ? First(article) : Body(article)).EndsWith(Unspaced(expected.GetString()!), StringComparison.Ordinal) ? null : Body(article)[^Math.Min(80, Body(article).Length)..],
            _ => _values.TryGetValue(key, out var value) ? Differs(expected, value(article)) : "no such value is known to this test",
        };
    }

    static string? Near(int expected, int length) => Math.Abs(expected - length) <= expected * 0.02 ? null : $"{length} characters, not {expected}";

    static string? Differs(JsonElement expected, object? value)
    {
        var wanted = expected.ValueKind switch
        {
            JsonValueKind.Array => Sorted(expected.EnumerateArray().Select(name => name.GetString()!)),
            JsonValueKind.Number => expected.GetRawText(),
            _ => expected.GetString(),
        };
        if (value is DateTimeOffset time)
            return time == DateTimeOffset.Parse(wanted!, CultureInfo.InvariantCulture) ? null : $"{time:o}, not {wanted}";
        var said = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture);
        return said == Folded(wanted!) || said == wanted ? null : $"{said}, not {wanted}";
    }

    static string First(Article article) => article.Paragraphs is [var first, ..] ? Folded(first.Text) : "";

    static string Body(Article article) => Folded(article.ArticleBody);

    static string Names(IEnumerable<Entity> entities) => Sorted(entities.Select(entity => entity.Name));

    static string Sorted(IEnumerable<string> names) => string.Join(" | ", names.Order(StringComparer.Ordinal));

    static string Folded(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>The list has a space wherever a tag stood, inside words too.</summary>
    static string Unspaced(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
