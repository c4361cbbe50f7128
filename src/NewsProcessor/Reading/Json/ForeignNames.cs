using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsProcessor.Reading.Tables;

namespace NewsProcessor.Reading.Json;

/// <summary>Articles whose properties are named in other languages: "titulo" and "texto" are read as tables' columns of these names are (see <see cref="ColumnNames"/>).</summary>
static class ForeignNames
{
    const int FewestKnown = 2;

    /// <summary>The object with the names that are known in English; null where fewer than two are. "firma" signs in Spanish and Italian; alone it may be a company.</summary>
    public static JsonElement? Translated(JsonElement value)
    {
        var names = value.EnumerateObject().Where(property => property.Value is not { ValueKind: JsonValueKind.Null } && !(property.Value.ValueKind is JsonValueKind.String && property.Value.ValueEquals(""u8)))
            .Select(property => (property, Name: property.NameEquals("firma"u8) ? "author" : ColumnNames.Property(Parted(property.Name)))).DistinctBy(pair => pair.Name).ToList();
        if (names.Count(pair => IsOther(pair.property.Name, pair.Name)) < FewestKnown)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (property, name) in names)
            {
                writer.WritePropertyName(IsOther(property.Name, name) ? name : property.Name);
                property.Value.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(buffer.WrittenMemory, new() { AllowDuplicateProperties = true }).RootElement;
    }

    static bool IsOther(string written, string name) => !name.Equals(written.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>"fechaModificacion" as "fecha-Modificacion".</summary>
    static string Parted(string name)
    {
        var parted = new StringBuilder();
        foreach (var letter in name)
            parted.Append(char.IsUpper(letter) && parted.Length > 0 && char.IsLower(parted[^1]) ? "-" : "").Append(letter);
        return parted.ToString();
    }
}
