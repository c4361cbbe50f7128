using System.Text.Json.Nodes;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>The headers of answers.</summary>
static class OpenApiHeaders
{
    /// <summary>Those of every answer that may be answered 304.</summary>
    public static IReadOnlyList<string> OfCaching { get; } = ["ETag", "Cache-Control"];

    static readonly Dictionary<string, string> _known = new(StringComparer.Ordinal)
    {
        ["ETag"] = "Names exactly these bytes: each form and encoding has its own. Any of them is known again in If-None-Match.",
        ["Last-Modified"] = "Since then nothing of it has changed; for If-Modified-Since.",
        ["Cache-Control"] = "The answer may be kept by its client alone, who asks each time whether it still holds.",
        ["Link"] = "The next page, as rel=next (RFC 8288); none on the last.",
        ["Content-Security-Policy"] = "Nothing of another host is loaded or asked.",
        ["Content-Disposition"] = "A name to save the file under.",
        ["Content-Location"] = "The address of this form, whatever the Accept header.",
        ["Location"] = "The receipt.",
        ["Retry-After"] = "Seconds after which it is worth asking again.",
    };

    public static JsonObject All() => new(_known.Select(header => KeyValuePair.Create(header.Key,
        (JsonNode?)new JsonObject { ["description"] = header.Value, ["schema"] = new JsonObject { ["type"] = "string" } })));

    /// <summary>References to some of them.</summary>
    public static JsonObject Of(IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = "#/components/headers/" + name })));
}
