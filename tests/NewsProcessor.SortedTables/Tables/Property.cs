using System.Globalization;
using System.Text.Json;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>The types of the Tables REST protocol (OData's Edm types).</summary>
enum EdmType { String, Boolean, Int32, Int64, Double, DateTime, Guid, Binary }

/// <summary>One property of an entity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Json">Its value as it was sent, UTF-8 JSON.</param>
sealed record Property(string Name, EdmType Type, byte[] Json)
{
    /// <summary>JSON alone tells the others; a number with a fraction is a double.</summary>
    public bool NeedsAnnotation => Type is EdmType.Int64 or EdmType.DateTime or EdmType.Guid or EdmType.Binary || (Type is EdmType.Double && Json[0] == '"');

    /// <summary>The value: string, bool, long for both integers, double, DateTimeOffset, Guid or byte[].</summary>
    public object Value
    {
        get
        {
            using var document = JsonDocument.Parse(Json);
            var element = document.RootElement;
            return Type switch
            {
                EdmType.Boolean => element.GetBoolean(),
                EdmType.Int32 => (long)element.GetInt32(),
                EdmType.Int64 => long.Parse(element.GetString()!, CultureInfo.InvariantCulture),
                EdmType.Double => element.ValueKind is JsonValueKind.String ? double.Parse(element.GetString()!, CultureInfo.InvariantCulture) : element.GetDouble(),
                EdmType.DateTime => element.GetDateTimeOffset(),
                EdmType.Guid => element.GetGuid(),
                EdmType.Binary => element.GetBytesFromBase64(),
                _ => element.GetString()!,
            };
        }
    }
}
