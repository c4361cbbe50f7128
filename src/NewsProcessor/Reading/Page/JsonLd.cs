using System.Net;
using System.Text.Json;

namespace NewsProcessor.Reading.Page;

/// <summary>The schema.org data that a page carries in scripts (JSON-LD 1.1): its objects, and which of them is the article.</summary>
sealed class JsonLd
{
    const int MostObjects = 5000;

    static readonly JsonDocumentOptions _lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    static readonly string[] _namingProperties = ["name", "@value", "url", "@id"];

    readonly List<JsonElement> _objects = [];
    readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public JsonLd(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root)
                Collect(root);
        }
        Article = _objects.Where(IsArticle).OrderByDescending(Completeness).FirstOrDefault();
    }

    /// <summary>The article's object; of kind Undefined when there is none.</summary>
    public JsonElement Article { get; }

    public IEnumerable<JsonElement> OfType(string type) => _objects.Where(found => Types(found).Any(name => name.EndsWith(type, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The property's values, references resolved.</summary>
    public IEnumerable<JsonElement> Values(JsonElement found, string property)
    {
        if (found.ValueKind is not JsonValueKind.Object || !found.TryGetProperty(property, out var value))
            return [];
        return value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(Resolved) : [Resolved(value)];
    }

    /// <summary>The property's values as text: strings, numbers, or the names of objects.</summary>
    public IEnumerable<string> Texts(JsonElement found, string property) =>
        Values(found, property).Select(TextOf).OfType<string>();

    public string? Text(JsonElement found, string property) => Texts(found, property).FirstOrDefault();

    public static IEnumerable<string> Types(JsonElement found) =>
        found.ValueKind is JsonValueKind.Object && found.TryGetProperty("@type", out var type)
            ? type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Where(name => name.ValueKind is JsonValueKind.String).Select(name => name.GetString()!)
            : type.ValueKind is JsonValueKind.String ? [type.GetString()!] : []
            : [];

    string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Clean(value.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object => _namingProperties.Select(name => value.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.String ? Clean(inner.GetString()!) : null)
            .FirstOrDefault(text => text is not null),
        _ => null,
    };

    static string? Clean(string text) => WebUtility.HtmlDecode(text).Trim() is { Length: > 0 } clean ? clean : null;

    JsonElement Resolved(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String
        && !value.TryGetProperty("name", out _) && _byId.TryGetValue(id.GetString()!, out var target) ? target : value;

    static JsonElement? Parse(string script)
    {
        var json = script.Trim().TrimEnd(';');
        return TryParse(json) ?? (Repaired(json) is var repaired ? TryParse(repaired) ?? BrokenJsonLd.Read(repaired) : null);
    }

    static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Line breaks inside strings, and comment or CDATA wrappers, are the usual faults; others are left to <see cref="BrokenJsonLd"/>.</summary>
    static string Repaired(string json)
    {
        var (start, end) = (json.AsSpan().IndexOfAny('{', '['), json.AsSpan().LastIndexOfAny('}', ']'));
        return start < 0 || end < start ? json : string.Create(end - start + 1, (json, start), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source.json[source.start + i]) ? ' ' : source.json[source.start + i];
        });
    }

    void Collect(JsonElement root)
    {
        var pending = new Queue<JsonElement>([root]);
        while (pending.TryDequeue(out var value) && _objects.Count < MostObjects)
        {
            if (value.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    pending.Enqueue(item);
            }
            else if (value.ValueKind is JsonValueKind.Object)
            {
                _objects.Add(value);
                if (value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String && value.TryGetProperty("@type", out _))
                    _byId.TryAdd(id.GetString()!, value);
                foreach (var property in value.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                        pending.Enqueue(property.Value);
                }
            }
        }
    }

    static bool IsArticle(JsonElement found) => Types(found).Any(type =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("Job", StringComparison.OrdinalIgnoreCase)
        || type is "Report" or "Review" or "CreativeWork" or "Recipe");

    /// <summary>Teasers of other articles carry little more than a headline and an address.</summary>
    int Completeness(JsonElement found) =>
        (Text(found, "headline") is null ? 0 : 4) + (Text(found, "datePublished") is null ? 0 : 4) + (Text(found, "author") is null ? 0 : 2)
        + (Text(found, "articleBody") is null ? 0 : 2) + (Text(found, "publisher") is null ? 0 : 2) + (Values(found, "mainEntityOfPage").Any() ? 2 : 0)
        + (Types(found).Any(type => type.EndsWith("Article", StringComparison.Ordinal)) ? 1 : 0);
}
