using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Answers of the Tables REST protocol.</summary>
static class TableAnswers
{
    static readonly (string, string) _json = ("Content-Type", "application/json;odata=minimalmetadata;streaming=true;charset=utf-8");

    public static MemoryResponse Done => new(204, []);

    public static MemoryResponse NotFound => Error(new(404, "ResourceNotFound", "The specified resource does not exist."));

    public static MemoryResponse Error(ServiceErrorException error) => Json(error.Status, json => Write(json, error));

    public static void Write(Utf8JsonWriter json, ServiceErrorException error)
    {
        json.WriteStartObject();
        json.WriteStartObject("odata.error"u8);
        json.WriteString("code"u8, error.Code);
        json.WriteStartObject("message"u8);
        json.WriteString("lang"u8, "en-US"u8);
        json.WriteString("value"u8, error.Message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static MemoryResponse Of(Row row, string[]? select) => Json(200, json => RowJson.Write(json, row, select), ("ETag", row.ETag));

    public static MemoryResponse Of(RowPage page, string[]? select) => Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("value"u8);
        foreach (var row in page.Rows)
            RowJson.Write(json, row, select);
        json.WriteEndArray();
        json.WriteEndObject();
    }, page.Next is { } next ? Continuation.Headers(next) : []);

    /// <summary>The answer to one write.</summary>
    public static MemoryResponse Of(Write write, Row? row, ServiceRequest request) =>
        row is null ? Done
        : write.Kind is WriteKind.Insert && request.Header("Prefer") is not "return-no-content" ? Json(201, json => RowJson.Write(json, row, null), ("ETag", row.ETag))
        : new(204, [], ("ETag", row.ETag));

    public static MemoryResponse Json(int status, Action<Utf8JsonWriter> write, params (string, string)[] headers)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            write(json);
        return new(status, bytes.WrittenSpan.ToArray(), [_json, .. headers]);
    }
}

/// <summary>JSON of plain text, without reflection.</summary>
[JsonSerializable(typeof(string))]
sealed partial class TextJson : JsonSerializerContext;
