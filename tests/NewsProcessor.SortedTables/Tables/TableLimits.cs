using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>
/// What Azure refuses. Source: "Understanding the Table service data model", "Performing entity group transactions" and "Scalability and
/// performance targets for Table storage" in the Azure Storage documentation.
/// </summary>
static class TableLimits
{
    public const int RowsPerPage = 1000;
    public const int ActionsPerTransaction = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;
    const int KeyCharacters = 512;
    const int OwnProperties = 252;
    const int NameCharacters = 255;
    const int PropertyBytes = 64 * 1024;
    const int EntityBytes = 1024 * 1024;

    public static void Check(Place place)
    {
        foreach (var key in (ReadOnlySpan<string>)[place.PartitionKey, place.RowKey])
        {
            if (key.Length > KeyCharacters)
                throw new ServiceErrorException(400, "KeyValueTooLarge", "The key value is larger than the maximum size allowed: 1 KiB.");
            if (key.Any(character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)))
                throw new ServiceErrorException(400, "OutOfRangeInput", "One of the request inputs is out of range: a key holds a character that keys may not hold.");
        }
    }

    public static void Check(Row row)
    {
        Check(row.Place);
        var properties = row.Properties!;
        if (properties.Count > OwnProperties)
            throw new ServiceErrorException(400, "TooManyProperties", "The entity contains more properties than allowed: 252 beside the system's.");
        var size = 4 + 2 * (row.Place.PartitionKey.Length + row.Place.RowKey.Length);
        foreach (var property in properties)
        {
            if (property.Name.Length > NameCharacters)
                throw new ServiceErrorException(400, "PropertyNameTooLong", "The property name exceeds the maximum allowed length: 255 characters.");
            var bytes = SizeOf(property);
            if (bytes > PropertyBytes + 4)
                throw new ServiceErrorException(400, "PropertyValueTooLarge", $"The property value exceeds the maximum allowed size (64 KiB): {property.Name}.");
            size += 8 + 2 * property.Name.Length + bytes;
        }
        if (size > EntityBytes)
            throw new ServiceErrorException(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1 MiB).");
    }

    /// <summary>Strings take two bytes a character, and like binaries four more.</summary>
    static int SizeOf(Property property) => property.Type switch
    {
        EdmType.String => 4 + 2 * ((string)property.Value).Length,
        EdmType.Binary => 4 + ((byte[])property.Value).Length,
        EdmType.Boolean => 1,
        EdmType.Int32 => 4,
        EdmType.Guid => 16,
        _ => 8,
    };
}
