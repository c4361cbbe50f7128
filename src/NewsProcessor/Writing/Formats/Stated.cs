using System.Text.Json.Nodes;

namespace NewsProcessor.Writing.Formats;

/// <summary>JSON of what is known: nothing is written as null or as an empty list.</summary>
static class Stated
{
    /// <summary>The object without its properties that say nothing; null where none is left.</summary>
    /// <param name="properties">In order.</param>
    public static JsonObject? Object(params IEnumerable<(string Name, JsonNode? Value)> properties)
    {
        var stated = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                stated[name] = value;
        }
        return stated.Count == 0 ? null : stated;
    }

    /// <summary>A list of what is not null; null for an empty one.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?> values) => values.OfType<JsonNode>().ToArray() is { Length: > 0 } some ? new(some) : null;

    public static JsonArray? List(IEnumerable<string> values) => List(values.Select(value => (JsonNode?)value));

    /// <summary>The object, if it has one property at least; else null.</summary>
    public static JsonObject? With(this JsonObject? stated, string property) => stated?.ContainsKey(property) == true ? stated : null;
}
