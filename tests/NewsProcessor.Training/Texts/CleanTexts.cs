using System.Text.Json;

namespace NewsProcessor.Training.Texts;

/// <summary>Gold articles as an editor would file them: headline, standfirst, authors and body with nothing around them, so that the models learn to leave such texts whole.</summary>
static class CleanTexts
{
    public const string Set = "clean";

    public static IEnumerable<GoldCase> Of(string cases)
    {
        foreach (var (id, gold) in new[] { "aeb", "fundus" }.SelectMany(set => GoldCase.Answers(cases, set)))
        {
            var (title, summary, body) = (GoldCase.Field(gold, "title"), GoldCase.Field(gold, "summary"), GoldCase.Field(gold, "body") ?? "");
            var apart = summary is not null && !body.StartsWith(summary, StringComparison.Ordinal) ? summary : null;
            var parts = new[] { title, apart, Authors(gold.RootElement), body }.Where(part => !string.IsNullOrWhiteSpace(part));
            if (body.Length > 0)
                yield return new(Set, id, string.Join("\n\n", parts), GoldCase.Field(gold, "site") ?? id, body, title, apart);
        }
    }

    static string? Authors(JsonElement gold) => gold.TryGetProperty("authors", out var authors) ? string.Join(", ", authors.EnumerateArray().Select(author => author.GetString())) : null;
}
