using System.Text.Json;

namespace NewsProcessor.Reading.Json;

/// <summary>Linked data (JSON-LD 1.1) around an article: finds the articles, and what an "@id" alone refers to.</summary>
sealed class LinkedGraph
{
    const int MostObjects = 100_000, DeepestPath = 8;

    readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    LinkedGraph(JsonElement root)
    {
        if (root.TryGetProperty("@graph", out var graph) && graph.ValueKind is JsonValueKind.Array)
        {
            foreach (var node in graph.EnumerateArray().Where(node => node.ValueKind is JsonValueKind.Object && node.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String))
                _byId.TryAdd(node.GetProperty("@id").GetString()!, node);
        }
    }

    public static bool IsLinked(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && (value.TryGetProperty("@graph", out _) || value.TryGetProperty("@type", out _) || value.TryGetProperty("@context", out _));

    /// <summary>The articles of a value in order; none inside another.</summary>
    public static IEnumerable<JsonItem> Items(string path, JsonElement root)
    {
        var graph = new LinkedGraph(root);
        var pending = new Stack<(string Path, JsonElement Value, int Depth)>([(path, root, 0)]);
        for (var seen = 0; seen < MostObjects && pending.TryPop(out var next); seen++)
        {
            if (next.Value.ValueKind is JsonValueKind.Object && IsArticle(next.Value))
                yield return new(next.Path, next.Value, graph);
            else if (next.Depth < DeepestPath)
            {
                foreach (var (inner, value) in Inside(next.Path, next.Value).Reverse())
                    pending.Push((inner, value, next.Depth + 1));
            }
        }
    }

    /// <summary>The values of a property, references resolved.</summary>
    public IEnumerable<JsonElement> List(JsonFields fields, params ReadOnlySpan<string> names) => fields.List(names).Select(Resolved);

    public static string? TypeOf(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty("@type", out var type))
            return null;
        var name = JsonArticle.Text(type);
        return name?[(name.LastIndexOfAny(['/', ':', '#']) + 1)..];
    }

    JsonElement Resolved(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String
        && !value.TryGetProperty("name", out _) && _byId.TryGetValue(id.GetString()!, out var target) ? target : value;

    static bool IsArticle(JsonElement value) =>
        TypeOf(value) is { } type && (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "SocialMediaPosting" or "Report" or "Review" or "PressRelease");

    static IEnumerable<(string, JsonElement)> Inside(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            .Select(property => ($"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => ($"{path}[{index}]", item)),
        _ => [],
    };
}
