using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsProcessor.Reading.Json;

/// <summary>An object's properties by name, case and "_" or "-" aside: "versioncreated", "versionCreated" and "version_created" are one.</summary>
sealed class JsonFields
{
    readonly Dictionary<string, JsonElement> _byName = new(StringComparer.OrdinalIgnoreCase);

    public JsonFields(JsonElement found)
    {
        if (found.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var property in found.EnumerateObject())
        {
            _byName.TryAdd(property.Name, property.Value);
            if (property.Name.AsSpan().ContainsAny('_', '-', '.'))
                _byName.TryAdd(property.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), property.Value);
        }
    }

    public IEnumerable<KeyValuePair<string, JsonElement>> All => _byName;

    public bool Has(string name) => _byName.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    /// <summary>The first of the properties that says anything, with the name it was found under.</summary>
    public (string Name, JsonElement Value)? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && !IsBlank(value))
                return (name, value);
        }
        return null;
    }

    /// <summary>The first of the properties that holds text, as it stands there; numbers and truth values as they are written.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && Text(value) is { } text)
                return text;
        }
        return null;
    }

    public int? Number(params ReadOnlySpan<string> names) =>
        Text(names) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < int.MaxValue ? (int)number : null;

    /// <summary>The values of a property: an array's elements, a single value alone.</summary>
    public IEnumerable<JsonElement> List(params ReadOnlySpan<string> names) => First(names) switch
    {
        null => [],
        { Value: { ValueKind: JsonValueKind.Array } array } => array.EnumerateArray(),
        { Value: var one } => [one],
    };

    /// <summary>As <see cref="List"/>, where an object stands for a list with names: ninjs 1.x renditions and associations.</summary>
    public IEnumerable<(string? Name, JsonElement Value)> Named(string name)
    {
        if (First(name) is not { Value: var found })
            return [];
        return found.ValueKind is JsonValueKind.Object && found.EnumerateObject().All(property => property.Value.ValueKind is JsonValueKind.Object)
            ? found.EnumerateObject().Select(property => ((string?)property.Name, property.Value))
            : List(name).Select(value => ((string?)null, value));
    }

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    /// <summary>Whether a text in quotation marks may be blank: long ones need not be decoded to tell.</summary>
    static bool IsBlank(ReadOnlySpan<byte> quoted) => quoted.Length < 3 || quoted[1] is <= (byte)' ' or (byte)'\\' or > 127;

    static bool IsBlank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => IsBlank(JsonMarshal.GetRawUtf8Value(value)) && string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
