using System.Text.Json;

namespace NewsProcessor.Training.Texts;

/// <summary>
/// Gold articles as an editor would file them: headline, standfirst, authors and body with nothing around them, so that the models learn to leave such texts whole;
/// and long ones, made of several, since few articles are so long that their end lies far from all else.
/// </summary>
static class CleanTexts
{
    public const string Set = "clean";

    /// <summary>How many articles make a long one.</summary>
    const int Chained = 4;

    public static IEnumerable<GoldCase> Of(string cases)
    {
        var texts = new[] { "aeb", "fundus" }.SelectMany(set => GoldCase.Answers(cases, set)).Select(answer => Text(answer.Id, answer.Gold)).OfType<GoldCase>().ToList();
        return [.. texts, .. texts.GroupBy(Trainer.FoldOf).SelectMany(fold => fold.Chunk(Chained)).Where(chunk => chunk.Length == Chained).Select(Long)];
    }

    static GoldCase? Text(string id, JsonDocument gold)
    {
        var (title, summary, body) = (GoldCase.Field(gold, "title"), GoldCase.Field(gold, "summary"), GoldCase.Field(gold, "body") ?? "");
        var apart = summary is not null && !body.StartsWith(summary, StringComparison.Ordinal) ? summary : null;
        var parts = new[] { title, apart, Authors(gold.RootElement), body }.Where(part => !string.IsNullOrWhiteSpace(part));
        return body.Length == 0 ? null : new(Set, id, string.Join("\n\n", parts), GoldCase.Field(gold, "site") ?? id, body, title, apart);
    }

    /// <summary>The first article with the others' bodies behind its own; its headline has been learned from already.</summary>
    static GoldCase Long(GoldCase[] articles)
    {
        var more = string.Concat(articles.Skip(1).Select(article => "\n\n" + article.Body));
        return articles[0] with { Id = articles[0].Id + ".long", Text = articles[0].Text + more, Body = articles[0].Body + more, Title = null, Summary = null };
    }

    static string? Authors(JsonElement gold) => gold.TryGetProperty("authors", out var authors) ? string.Join(", ", authors.EnumerateArray().Select(author => author.GetString())) : null;
}
