using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>A position in one list as opaque text, with a check that tells a damaged cursor, or another list's, from a good one.</summary>
static class Cursor
{
    const int CheckBytes = 6;

    public static string Write(string list, ListPosition position)
    {
        var payload = Encoding.UTF8.GetBytes($"{position.PartitionKey}\n{position.RowKey}");
        return Base64Url.EncodeToString([.. Check(list, payload), .. payload]);
    }

    public static ListPosition? Read(string list, string cursor)
    {
        if (!Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not { Length: > CheckBytes } bytes)
            return null;
        var payload = bytes.AsSpan(CheckBytes);
        if (!bytes.AsSpan(0, CheckBytes).SequenceEqual(Check(list, payload)) || Encoding.UTF8.GetString(payload).Split('\n') is not [var partition, var row])
            return null;
        return new(partition, row);
    }

    static ReadOnlySpan<byte> Check(string list, ReadOnlySpan<byte> payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list), .. payload]).AsSpan(0, CheckBytes);
}
