using System.Text.Json;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Json;

/// <summary>A news item in a JSON file.</summary>
/// <param name="Path">Where it stands, as a JSON path.</param>
/// <param name="Value">The item.</param>
/// <param name="Graph">The linked data around it; null where it is no linked data.</param>
readonly record struct JsonItem(string Path, JsonElement Value, LinkedGraph? Graph = null);

/// <summary>Finds the news items in a JSON value and reads each by what it is: ninjs, schema.org or an article of plain properties.</summary>
static class JsonItems
{
    const int DeepestWrapper = 4;

    static readonly string[] _textual = ["headline", "headlines", "title", "body", "bodies", "content", "contents", "text", "maintext", "articlebody", "body_text", "body_xhtml", "body_html", "description", "descriptions", "renditions", "webtitle", "content_elements"];

    /// <summary>The items: the value itself, or what a service's answer wraps ({"items": […]}, {"data": {"item": …}}, {"@graph": […]}).</summary>
    /// <param name="path">Where the value stands, as a JSON path.</param>
    /// <param name="value">The value.</param>
    public static IEnumerable<JsonItem> Of(string path, JsonElement value) =>
        value.ValueKind is not JsonValueKind.Object ? [new(path, value)] : JsonApi.Is(value) ? Inside($"{path}.data", JsonApi.Records(value), 1) : LinkedGraph.IsLinked(value) && !IsActivity(value) ? LinkedGraph.Items(path, value) : Unwrapped(path, value, 0);

    /// <summary>A post of the open social web (ActivityStreams 2.0): its context turns "type" into the "@type" of linked data, its other names are plain.</summary>
    static bool IsActivity(JsonElement value) => value.TryGetProperty("@context", out var context) && !value.TryGetProperty("@type", out _)
        && (context.ValueKind is JsonValueKind.Array ? context.EnumerateArray() : Enumerable.Repeat(context, 1)).Any(one => JsonFields.Text(one)?.EndsWith("/ns/activitystreams", StringComparison.Ordinal) == true);

    /// <summary>An item as an article; null where it says nothing.</summary>
    public static Article? Article(JsonItem item)
    {
        if (item.Graph is { } graph)
            return LinkedArticle.Read(item.Value, graph);
        var fields = new JsonFields(item.Value);
        return IsNinjs(fields) ? NinjsItem.Read(fields) : PlainItem.Read(fields);
    }

    /// <summary>What makes an object with a single text an article rather than, say, a tag.</summary>
    static readonly string[] _telling = ["uri", "url", "headline", "text", "maintext", "webtitle", "link"];

    public static bool IsNinjs(JsonFields fields) => IsNinjs(fields.Has);

    /// <summary>A ninjs object: identity, and a property that no other kind of article has. Superdesk sends the identity as "guid"; what it stores ("_id") is none.</summary>
    public static bool IsNinjs(Func<string, bool> has) =>
        (has("uri") && NinjsItem.Marks.Any(has)) || (has("guid") && has("type") && has("versioncreated") && has("pubstatus") && !has("_id"));

    static IEnumerable<JsonItem> Unwrapped(string path, JsonElement value, int depth)
    {
        if (IsItem(value))
            return [new(path, value)];
        if (depth == DeepestWrapper)
            return Foreign(path, value);
        if (LinkedGraph.IsLinked(value) && !IsActivity(value))
            return LinkedGraph.Items(path, value);
        var inside = value.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            .SelectMany(property => Inside($"{path}.{property.Name}", property.Value, depth + 1)).ToList();
        return inside.Count > 0 ? inside : Foreign(path, value);
    }

    /// <summary>The value itself, where it is an item but for its names' language.</summary>
    static IEnumerable<JsonItem> Foreign(string path, JsonElement value) =>
        ForeignNames.Translated(value) is { } translated && IsItem(translated) ? [new(path, translated)] : [];

    static IEnumerable<JsonItem> Inside(string path, JsonElement value, int depth) =>
        value.ValueKind is JsonValueKind.Object ? Unwrapped(path, value, depth)
        : value.EnumerateArray().Select((item, index) => (Item: item, Index: index)).Where(pair => pair.Item.ValueKind is JsonValueKind.Object)
            .SelectMany(pair => Unwrapped($"{path}[{pair.Index}]", pair.Item, depth));

    static bool IsItem(JsonElement value)
    {
        var fields = new JsonFields(value);
        var said = _textual.Count(fields.Has) + (IsBuilt(fields) ? 1 : 0);
        return IsNinjs(fields) || said > 1 || (said == 1 && _telling.Any(fields.Has)) || IsRecord(fields);
    }

    /// <summary>An article put together of components, each with the part that it plays (Apple News Format), or of blocks that say their kind.</summary>
    static bool IsBuilt(JsonFields fields) => Starts(fields, "components", "role") || Starts(fields, "blocks", "blockName", "_type", "type");

    static bool Starts(JsonFields fields, string list, params string[] names) =>
        fields.List(list).FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && names.Any(name => first.TryGetProperty(name, out _));

    /// <summary>A content system's record: an id, or what the system says of it, and the article in one of its own parts.</summary>
    static bool IsRecord(JsonFields fields) =>
        (fields.Has("id") || fields.Has("sys")) && fields.First("attributes", "fields") is { Value: { ValueKind: JsonValueKind.Object } article } && IsItem(article);
}
