using System.Text.Json;

namespace NewsProcessor.Training.Texts;

/// <summary>One evaluation case: the text, and what is known to be right about it; an empty body is not known, nor is a publisher that is null.</summary>
sealed record GoldCase(string Set, string Id, string Text, string Site, string Body, string? Title, string? Summary, string? Publisher = null)
{
    /// <summary>Every case of a set in the evaluation folder: input/&lt;set&gt;/&lt;case&gt;.txt and gold/&lt;set&gt;/&lt;case&gt;.gold.json.</summary>
    public static IEnumerable<GoldCase> All(string folder, string set)
    {
        foreach (var (id, gold) in Answers(folder, set))
        {
            yield return new(set, id, File.ReadAllText(Path.Combine(folder, "input", set, id + ".txt")),
                Field(gold, "site") ?? id, Field(gold, "body") ?? "", Field(gold, "title"), Field(gold, "summary"), Field(gold, "publisher"));
        }
    }

    /// <summary>The gold answers of a set with their cases' names, in order; each is gone when the next is read.</summary>
    public static IEnumerable<(string Id, JsonDocument Gold)> Answers(string folder, string set)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "gold", set), "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(path));
            yield return (Path.GetFileName(path)[..^".gold.json".Length], gold);
        }
    }

    public static string? Field(JsonDocument gold, string name) => gold.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
