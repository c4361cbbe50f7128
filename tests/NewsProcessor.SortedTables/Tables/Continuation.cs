using System.Text;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Where a query goes on, as the service's two opaque tokens.</summary>
static class Continuation
{
    const string Mark = "1!";

    public static Place? Read(ServiceRequest request) =>
        request.Query("NextPartitionKey") is { } partition ? new(Plain(partition), Plain(request.Query("NextRowKey") ?? Mark)) : null;

    public static (string, string)[] Headers(Place next) =>
        [("x-ms-continuation-NextPartitionKey", Opaque(next.PartitionKey)), ("x-ms-continuation-NextRowKey", Opaque(next.RowKey))];

    static string Opaque(string key) => Mark + Convert.ToHexString(Encoding.UTF8.GetBytes(key));

    static string Plain(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(token.AsSpan(Mark.Length)));
        }
        catch (FormatException)
        {
            throw new ServiceErrorException(400, "InvalidInput", "One of the request inputs is not valid: the continuation token.");
        }
    }
}
