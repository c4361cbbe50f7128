using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>JSON Schemas of the types that answers hold, made from the same context that writes them. What is unknown is left out of an answer, never null.</summary>
sealed class OpenApiSchemas
{
    readonly JsonSchemaExporterOptions _options;

    public OpenApiSchemas() => _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The components, by name.</summary>
    public JsonObject Components { get; } = [];

    /// <summary>A reference to a type's component.</summary>
    public JsonObject Of(JsonTypeInfo type)
    {
        if (type.Type == typeof(JsonObject))
            return new() { ["type"] = "object" };
        if (!Components.ContainsKey(Name(type.Type)))
            JsonSchemaExporter.GetJsonSchemaAsNode(type, _options);
        return Reference(type.Type);
    }

    JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
            return node;
        WithoutNull(schema);
        if (context.TypeInfo.Kind is not JsonTypeInfoKind.Object)
            return schema;
        if (schema.ContainsKey("properties"))
        {
            schema["required"] = Required(context.TypeInfo);
            if (context.TypeInfo.Type == typeof(Article))
                AddLinkedData(schema);
            Components[Name(context.TypeInfo.Type)] = schema;
        }
        return Reference(context.TypeInfo.Type);
    }

    /// <summary>What makes JSON-LD of a stored record: see <see cref="Writing.Formats.RecordJson"/>.</summary>
    static void AddLinkedData(JsonObject schema)
    {
        var properties = (JsonObject)schema["properties"]!;
        properties.Insert(0, "@context", new JsonObject { ["type"] = "object" });
        properties.Insert(1, "@type", new JsonObject { ["type"] = "string" });
    }

    static void WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(type => type!.GetValue<string>()).First(type => type is not "null");
        if (schema["enum"] is not JsonArray words)
            return;
        schema["type"] = "string";
        schema["enum"] = new JsonArray([.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
    }

    /// <summary>What is always there. Of a summary only the id is: the parameter fields leaves out the rest.</summary>
    static JsonArray Required(JsonTypeInfo type) => type.Type == typeof(ArticleSummary)
        ? ["id"]
        : [.. type.Properties.Where(property => !property.IsGetNullable && property.ShouldSerialize is null && Nullable.GetUnderlyingType(property.PropertyType) is null).Select(property => JsonValue.Create(property.Name))];

    static JsonObject Reference(Type type) => new() { ["$ref"] = "#/components/schemas/" + Name(type) };

    static string Name(Type type) => type.IsGenericType ? type.GetGenericArguments()[0].Name + "Page" : type.Name.EndsWith("Body", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
}
