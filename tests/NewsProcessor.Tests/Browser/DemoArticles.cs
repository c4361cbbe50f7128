using System.Globalization;
using System.Text.Json;
using NewsProcessor.Tests.Ingest;

namespace NewsProcessor.Tests.Browser;

/// <summary>The invented articles that the shared newsroom holds: a few set with care (<see cref="DemoPages"/>), many short ones, and files that can't be read.</summary>
static class DemoArticles
{
    /// <summary>Short reports, all in one file.</summary>
    public const int Reports = 75;

    static readonly string[] _papers = ["Harbour Post", "Evening Lamp", "Valley Courier", "Quay Press", "The Island Register"];
    static readonly string[] _sections = ["Local", "Politics", "Culture", "Business", "Sport", "Science"];
    static readonly string[] _authors = ["Ines Calder", "Tom Abara", "Marta Lind", "Jonas Weir", "Pilar Osei", "Ruth Hanley"];
    static readonly string[] _things = ["library", "fish market", "night bus", "lighthouse", "town orchestra", "swimming hall", "grain store", "ferry pier", "weather station", "school garden", "clock tower", "rowing club"];
    static readonly string[] _events = ["opens its doors again after a year of repairs", "asks for forty volunteers before the winter", "will move across the river in spring", "counts its visitors for the first time", "loses its oldest member", "gets a new roof, and a row about who pays"];

    /// <summary>Uploads them all, and waits until they are read.</summary>
    public static async Task UploadAsync(Newsroom newsroom)
    {
        var now = TimeProvider.System.GetUtcNow();
        var files = DemoPages.All(now)
            .Append(("wire/reports.ndjson", string.Join('\n', Enumerable.Range(0, Reports).Select(number => Report(number, now)))))
            .Append(("inbox/minutes-scan.pdf", "%PDF-1.7 cut off here"))
            .Append(("inbox/budget <draft>.json", "{ \"headline\": \"Budget\", \"articleBody\": "))
            .Append(("inbox/empty.txt", ""));
        foreach (var some in files.GroupBy(file => file.Item1.EndsWith("-2.html", StringComparison.Ordinal)).OrderBy(some => some.Key))
        {
            await Task.WhenAll(some.Select(file => newsroom.Uploads.GetBlobClient(file.Item1).PutAsync(file.Item2)));
            await newsroom.DrainAsync();
        }
    }

    /// <summary>A report as JSON-LD, seven hours older than the one before.</summary>
    static string Report(int number, DateTimeOffset now)
    {
        var (thing, happens) = (_things[number % _things.Length], _events[number / _things.Length % _events.Length]);
        return JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["url"] = $"https://news.example/reports/{number}",
            ["headline"] = $"The {thing} {happens}",
            ["description"] = $"Report number {number}: what the council decided, what it costs, and what people on the quay made of it.",
            ["datePublished"] = now.AddHours(-30 - (7 * number)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["author"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "Person", ["name"] = _authors[number % _authors.Length] },
            ["publisher"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "Organization", ["name"] = _papers[number * 7 % 11 % _papers.Length] },
            ["articleSection"] = _sections[number % _sections.Length],
            ["keywords"] = $"{thing}, council",
            ["inLanguage"] = "en",
            ["articleBody"] = string.Join("\n\n", Enumerable.Range(0, 2 + (number * 5 % 17)).Select(part => $"Paragraph {part + 1} of report {number} tells how the {thing} came to this, who spoke for it in the meeting and who against, and what the minutes, which run to {number + part} pages, leave out. The clerk read them aloud at noon.")),
        });
    }
}
