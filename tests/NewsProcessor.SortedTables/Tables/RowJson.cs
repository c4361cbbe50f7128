using System.Runtime.InteropServices;
using System.Text.Json;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Entities as the Tables REST protocol writes them: names and values, with "@odata.type" beside what JSON cannot tell.</summary>
static class RowJson
{
    const string Annotation = "@odata.type";

    /// <summary>Reads an entity as a client sends it. A property without a value is left out.</summary>
    public static (string? PartitionKey, string? RowKey, List<Property> Properties) Read(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        var entity = document.RootElement;
        string? partition = null, row = null;
        var properties = new List<Property>();
        foreach (var part in entity.EnumerateObject())
        {
            if (part.NameEquals("PartitionKey"u8))
                partition = part.Value.GetString();
            else if (part.NameEquals("RowKey"u8))
                row = part.Value.GetString();
            else if (part.Value.ValueKind is not JsonValueKind.Null && part.Name is not "Timestamp" && !part.Name.StartsWith("odata.", StringComparison.Ordinal) && !part.Name.Contains('@', StringComparison.Ordinal))
                properties.Add(Property(part, TypeOf(entity, part)));
        }
        return (partition, row, properties);
    }

    /// <summary>A double keeps a fraction, so that it stays a double.</summary>
    static Property Property(JsonProperty part, EdmType type)
    {
        var json = JsonMarshal.GetRawUtf8Value(part.Value);
        return new(part.Name, type, type is EdmType.Double && part.Value.ValueKind is JsonValueKind.Number && !json.ContainsAny(".eE"u8) ? [.. json, .. ".0"u8] : json.ToArray());
    }

    static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new ServiceErrorException(400, "InvalidInput", "One of the request inputs is not valid: " + fault.Message);
        }
    }

    static EdmType TypeOf(JsonElement entity, JsonProperty part) => part.Value.ValueKind switch
    {
        _ when entity.TryGetProperty(part.Name + Annotation, out var said) => Enum.Parse<EdmType>(said.GetString()!["Edm.".Length..]),
        JsonValueKind.True or JsonValueKind.False => EdmType.Boolean,
        JsonValueKind.Number => part.Value.TryGetInt32(out _) ? EdmType.Int32 : EdmType.Double,
        _ => EdmType.String,
    };

    /// <summary>Writes a row, or those parts of it that <paramref name="select"/> names.</summary>
    public static void Write(Utf8JsonWriter json, Row row, IReadOnlyCollection<string>? select)
    {
        json.WriteStartObject();
        json.WriteString("odata.etag"u8, row.ETag);
        if (select?.Contains("PartitionKey") != false)
            json.WriteString("PartitionKey"u8, row.Place.PartitionKey);
        if (select?.Contains("RowKey") != false)
            json.WriteString("RowKey"u8, row.Place.RowKey);
        if (select?.Contains("Timestamp") != false)
            json.WriteString("Timestamp"u8, row.Timestamp);
        foreach (var property in row.Properties!)
        {
            if (select?.Contains(property.Name) != false)
                Write(json, property);
        }
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Property property)
    {
        if (property.NeedsAnnotation)
            json.WriteString(property.Name + Annotation, "Edm." + property.Type);
        json.WritePropertyName(property.Name);
        json.WriteRawValue(property.Json, skipInputValidation: true);
    }
}
