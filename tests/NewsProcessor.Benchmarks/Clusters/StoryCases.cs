using System.IO.Compression;
using System.Text.Json;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Benchmarks.Clusters;

/// <summary>The different stories of the evaluation sets: bodies from the gold answers, else as read; one of each address, long enough to be cut.</summary>
static class StoryCases
{
    const int FewestWords = 120;

    public static IReadOnlyList<Story> Load(string? folder)
    {
        var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. Cases.Zips(folder).SelectMany(zip => OfZip(zip, addresses)).Where(story => Words.Count(story.Body) >= FewestWords).DistinctBy(story => story.Body)];
    }

    static IEnumerable<Story> OfZip(string path, HashSet<string> addresses)
    {
        using var zip = ZipFile.OpenRead(path);
        var set = Path.GetFileNameWithoutExtension(path);
        var golds = zip.Entries.Where(entry => entry.FullName.EndsWith(".gold.json", StringComparison.Ordinal)).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        for (var number = 0; number < golds.Count; number++)
        {
            using var content = golds[number].Open();
            using var gold = JsonDocument.Parse(content);
            if (!addresses.Add(Text(gold, "url") ?? golds[number].Name))
                continue;
            var body = Text(gold, "body") ?? Read(zip, $"input/{set}/{golds[number].Name[..^".gold.json".Length]}.html");
            if (body is not null)
                yield return new($"{set} {number}", Text(gold, "language") ?? LanguageOf.Text(body), body);
        }
    }

    static string? Read(ZipArchive zip, string name) => zip.GetEntry(name) is { Length: > 0 } entry
        && ArticleReader.Read(new(entry.Name, Cases.Bytes(entry))) is [{ Article: { } article }, ..] ? article.ArticleBody : null;

    static string? Text(JsonDocument gold, string name) => gold.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
