using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Answers to transactions: an answer a write, or one error for all, in multipart form.</summary>
static class TransactionAnswers
{
    const string Batch = "batchresponse_b1";
    const string ChangeSet = "changesetresponse_c1";

    public static MemoryResponse Of(IEnumerable<Row?> rows) =>
        Multipart(rows.Select(row => $"HTTP/1.1 204 No Content\r\n{(row is null ? "" : $"ETag: {row.ETag}\r\n")}\r\n\r\n"));

    public static MemoryResponse Of(ServiceErrorException refused)
    {
        if (refused.Status is 413)
            return TableAnswers.Error(refused);
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
            TableAnswers.Write(json, refused);
        return Multipart([$"HTTP/1.1 {refused.Status} Refused\r\nContent-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8\r\n\r\n{Encoding.UTF8.GetString(body.WrittenSpan)}\r\n"]);
    }

    static MemoryResponse Multipart(IEnumerable<string> answers)
    {
        var parts = string.Concat(answers.Select(answer => $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{answer}"));
        var text = $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n{parts}--{ChangeSet}--\r\n--{Batch}--\r\n";
        return new(202, Encoding.UTF8.GetBytes(text), ("Content-Type", $"multipart/mixed; boundary={Batch}"));
    }
}
