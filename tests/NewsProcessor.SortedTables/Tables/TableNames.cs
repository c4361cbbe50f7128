using System.Text.Json;
using System.Text.RegularExpressions;
using NewsProcessor.SortedTables.Filters;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>The tables of an account, which are created, listed and deleted like entities of a table "Tables".</summary>
sealed partial class TableNames
{
    readonly SortedDictionary<string, SortedTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    public static bool Concerns(ServiceRequest request) => request.Path is "Tables" or "Tables()" || request.Path.StartsWith("Tables('", StringComparison.Ordinal) || request.Path.StartsWith("Tables(%27", StringComparison.Ordinal);

    public SortedTable Find(string name) =>
        _tables.TryGetValue(name, out var table) ? table : throw new ServiceErrorException(404, "TableNotFound", "The table specified does not exist.");

    public void Create(string name, PackedRows? rows)
    {
        if (!Name().IsMatch(name))
            throw new ServiceErrorException(400, "InvalidResourceName", "The specified resource name contains invalid characters.");
        if (!_tables.TryAdd(name, new(rows)))
            throw new ServiceErrorException(409, "TableAlreadyExists", "The table specified already exists.");
    }

    public MemoryResponse Answer(ServiceRequest request) => request.Method switch
    {
        "POST" => Created(request),
        "DELETE" => Deleted(Uri.UnescapeDataString(request.Path)["Tables('".Length..^2]),
        _ => List(FilterText.Parse(request.Query("$filter"))),
    };

    MemoryResponse Created(ServiceRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        Create(body.RootElement.GetProperty("TableName").GetString()!, null);
        return request.Header("Prefer") is "return-no-content" ? TableAnswers.Done : TableAnswers.Json(201, json => WriteName(json, body.RootElement.GetProperty("TableName").GetString()!));
    }

    MemoryResponse Deleted(string name) => _tables.Remove(name) ? TableAnswers.Done : throw new ServiceErrorException(404, "ResourceNotFound", "The specified resource does not exist.");

    MemoryResponse List(Filter? filter) => TableAnswers.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("value"u8);
        foreach (var name in _tables.Keys.Where(name => filter?.Matches(AsRow(name)) != false))
            WriteName(json, name);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteName(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("TableName"u8, name);
        json.WriteEndObject();
    }

    static Row AsRow(string name) => new(new("", ""), 0, [new("TableName", EdmType.String, JsonSerializer.SerializeToUtf8Bytes(name, TextJson.Default.String))]);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
