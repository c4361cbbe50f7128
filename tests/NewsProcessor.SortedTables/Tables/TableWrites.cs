using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Reads writes from requests: one, or a whole transaction in multipart form.</summary>
static partial class TableWrites
{
    public static (string Table, Write Write) Of(ServiceRequest request) =>
        Of(request.Method, request.Path, request.Header("If-Match"), request.Body);

    static (string Table, Write Write) Of(string method, string path, string? ifMatch, ReadOnlyMemory<byte> body)
    {
        var (table, place) = TableAddress.Of(path);
        if (method is "DELETE" && ifMatch is null)
            throw new ServiceErrorException(400, "MissingRequiredHeader", "A required HTTP header was not specified: If-Match.");
        if (method is "DELETE")
            return (table, new(WriteKind.Delete, place!.Value, [], ifMatch));
        var (partition, row, properties) = RowJson.Read(body);
        if (method is "POST" && (partition is null || row is null))
            throw new ServiceErrorException(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");
        return method is "POST"
            ? (table, new(WriteKind.Insert, new(partition!, row!), properties, null))
            : (table, new(method is "PUT" ? WriteKind.Replace : WriteKind.Merge, place!.Value, properties, ifMatch));
    }

    /// <summary>The writes of an entity group transaction, checked against its rules.</summary>
    public static (string Table, List<Write> Writes) OfTransaction(ServiceRequest request)
    {
        if (request.Body.Length > TableLimits.TransactionBytes)
            throw new ServiceErrorException(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");
        var text = Encoding.UTF8.GetString(request.Body.Span);
        var parts = Part().Matches(text);
        var writes = new List<Write>();
        var table = "";
        for (var i = 0; i < parts.Count; i++)
        {
            var end = i + 1 < parts.Count ? parts[i + 1].Index : text.Length;
            (table, var write) = Of(parts[i], text[parts[i].Index..end]);
            writes.Add(write);
        }
        Check(writes);
        return (table, writes);
    }

    static (string Table, Write Write) Of(Match requestLine, string part)
    {
        var headEnd = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = part[..headEnd];
        var ifMatch = IfMatch().Match(head) is { Success: true } header ? header.Groups["tag"].Value : null;
        var bodyEnd = part.IndexOf("\r\n--", headEnd + 2, StringComparison.Ordinal);
        var body = part[Math.Min(headEnd + 4, bodyEnd)..bodyEnd];
        return Of(requestLine.Groups["method"].Value, new Uri(requestLine.Groups["address"].Value).AbsolutePath[1..], ifMatch, Encoding.UTF8.GetBytes(body));
    }

    static void Check(List<Write> writes)
    {
        if (writes.Count > TableLimits.ActionsPerTransaction)
            throw new ServiceErrorException(400, "InvalidInput", "99:The batch request operation exceeds the maximum 100 changes per change set.");
        var seen = new HashSet<Place>();
        for (var i = 0; i < writes.Count; i++)
        {
            if (writes[i].Place.PartitionKey != writes[0].Place.PartitionKey)
                throw new ServiceErrorException(400, "CommandsInBatchActOnDifferentPartitions", $"{i}:All commands in a batch must operate on same entity group.");
            if (!seen.Add(writes[i].Place))
                throw new ServiceErrorException(400, "InvalidDuplicateRow", $"{i}:The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");
        }
    }

    /// <summary>A request line inside a part; JSON holds no line feed.</summary>
    [GeneratedRegex(@"^(?<method>POST|PUT|PATCH|MERGE|DELETE) (?<address>\S+) HTTP/1\.1\r$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"^If-Match: (?<tag>[^\r]+)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IfMatch();
}
