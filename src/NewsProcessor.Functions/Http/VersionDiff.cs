using System.Text.Json;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>What changed between two versions.</summary>
/// <param name="From">Number of the older version; null for the first, which is compared with nothing.</param>
/// <param name="To">Number of the newer version.</param>
/// <param name="Fields">The fields that differ, those made from the body left out.</param>
/// <param name="Paragraphs">The bodies of both, side by side, in order.</param>
sealed record VersionDiff(int? From, int To, IReadOnlyList<FieldChange> Fields, IReadOnlyList<ParagraphChange> Paragraphs)
{
    /// <summary>Paragraphs of a version; comparing takes time in proportion to length and differences.</summary>
    const int MostParagraphs = 3000;

    static readonly HashSet<string> _leftOut = ["paragraphs", "articleBody", "bodyHtml", "wordCount", "timeRequired", "contentHash", "simhash", "leadSketch", "source", "fieldSources", "warnings"];

    /// <summary>Null when the versions are too long to compare.</summary>
    public static VersionDiff? Of(int? from, Article before, int to, Article after) =>
        before.Paragraphs.Count + after.Paragraphs.Count > MostParagraphs ? null : new(from, to, [.. FieldChanges(from is null ? [] : Said(before), Said(after))], [.. ParagraphChanges(before, after)]);

    public static Problem TooLong(string id) =>
        new Problem(ProblemTable.TooLongToCompare, $"These versions have more than {MostParagraphs} paragraphs together. Compare GET articles/{id}/versions/… on your side.");

    static IEnumerable<FieldChange> FieldChanges(Dictionary<string, JsonElement?> old, Dictionary<string, JsonElement?> now)
    {
        return from name in now.Keys.Union(old.Keys)
               let change = new FieldChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name))
               where change.Before?.GetRawText() != change.After?.GetRawText()
               select change;
    }

    static Dictionary<string, JsonElement?> Said(Article article) => JsonSerializer.SerializeToElement(article, ArticleJson.Compact.Article)
        .EnumerateObject().Where(field => !_leftOut.Contains(field.Name)).ToDictionary(field => field.Name, field => (JsonElement?)field.Value);

    static IEnumerable<ParagraphChange> ParagraphChanges(Article before, Article after)
    {
        var sides = SideBySideDiffBuilder.Diff(Lines(before), Lines(after), ignoreWhiteSpace: false);
        foreach (var (old, now) in sides.OldText.Lines.Zip(sides.NewText.Lines))
        {
            if (now.Type is ChangeType.Unchanged ? now.Text.Length > 0 : true)
                yield return new(Kind(old, now), now.Type is ChangeType.Imaginary ? null : now.Text, now.Type is ChangeType.Unchanged || old.Type is ChangeType.Imaginary ? null : old.Text);
        }
    }

    static string Lines(Article article) => string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text.ReplaceLineEndings(" ")));

    static ParagraphChangeKind Kind(DiffPiece old, DiffPiece now) => now.Type switch
    {
        ChangeType.Unchanged => ParagraphChangeKind.Unchanged,
        ChangeType.Imaginary => ParagraphChangeKind.Deleted,
        _ => old.Type is ChangeType.Imaginary ? ParagraphChangeKind.Inserted : ParagraphChangeKind.Changed,
    };
}

/// <summary>A field's values; null where the version has none.</summary>
sealed record FieldChange(string Field, JsonElement? Before, JsonElement? After);

/// <summary>A paragraph as it is in the newer version; and as it was, where it changed or went.</summary>
sealed record ParagraphChange(ParagraphChangeKind Change, string? Text, string? Before);

enum ParagraphChangeKind { Unchanged, Inserted, Changed, Deleted }
