using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsProcessor.Reading.Json;

/// <summary>
/// An answer in JSON:API 1.1, as Drupal and others give it: what a record says lies in "attributes", and whom it names in "relationships", by type and id of a record in "included".
/// </summary>
static class JsonApi
{
    public static bool Is(JsonElement value) => value.ValueKind is JsonValueKind.Object && value.TryGetProperty("data", out var data) && Listed(data).FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && IsRecord(first);

    /// <summary>The records as plain objects, each with the attributes of those that it is related to under the relation's name.</summary>
    public static JsonElement Records(JsonElement answer)
    {
        var included = new Dictionary<(string?, string?), JsonElement>();
        foreach (var record in answer.TryGetProperty("included", out var others) && others.ValueKind is JsonValueKind.Array ? others.EnumerateArray().Where(IsRecord) : [])
            included.TryAdd(Key(record), record.GetProperty("attributes"));
        // Records that many refer to are written out for each, but not without end.
        var left = 2L * JsonMarshal.GetRawUtf8Value(answer).Length;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var record in Listed(answer.GetProperty("data")))
                Write(writer, record, included, ref left);
            writer.WriteEndArray();
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    static void Write(Utf8JsonWriter writer, JsonElement record, Dictionary<(string?, string?), JsonElement> included, ref long left)
    {
        if (!IsRecord(record))
        {
            record.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        foreach (var property in record.EnumerateObject().Where(property => property.Name is "id").Concat(record.GetProperty("attributes").EnumerateObject()))
            property.WriteTo(writer);
        foreach (var relation in record.TryGetProperty("relationships", out var relations) && relations.ValueKind is JsonValueKind.Object ? relations.EnumerateObject() : default)
        {
            if (relation.Value.ValueKind is not JsonValueKind.Object || !relation.Value.TryGetProperty("data", out var related))
                continue;
            // Drupal calls a record's author by its user's id.
            writer.WriteStartArray(relation.Name is "uid" ? "author" : relation.Name);
            foreach (var other in Listed(related).Where(other => other.ValueKind is JsonValueKind.Object))
            {
                if (included.TryGetValue(Key(other), out var attributes) && (left -= JsonMarshal.GetRawUtf8Value(attributes).Length) > 0)
                    attributes.WriteTo(writer);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static IEnumerable<JsonElement> Listed(JsonElement data) => data.ValueKind is JsonValueKind.Array ? data.EnumerateArray().AsEnumerable() : [data];

    static bool IsRecord(JsonElement value) => value.ValueKind is JsonValueKind.Object && value.TryGetProperty("type", out _) && value.TryGetProperty("id", out _) && value.TryGetProperty("attributes", out var attributes) && attributes.ValueKind is JsonValueKind.Object;

    static (string? Type, string? Id) Key(JsonElement record) => (Text(record, "type"), Text(record, "id"));

    static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? JsonFields.Text(value) : null;
}
