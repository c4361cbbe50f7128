using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Where a record is: rows "body!{hash}!{n}" of its article's partition.</summary>
readonly record struct RecordPointer(string Hash, int Rows)
{
    public string RowKey(int row) => $"body!{Hash}!{row:D4}";
}

/// <summary>A whole record as immutable rows: its JSON, compressed, over as many rows as it takes.</summary>
sealed class RecordDocument
{
    readonly byte[] _packed;

    RecordDocument(byte[] json)
    {
        _packed = PackedProperties.Compress(json);
        Pointer = new(Convert.ToHexStringLower(SHA256.HashData(json))[..32], Math.Max(1, (_packed.Length + PackedProperties.EntityBytes - 1) / PackedProperties.EntityBytes));
    }

    public RecordPointer Pointer { get; }

    public static RecordDocument Of(Article article) => new(JsonSerializer.SerializeToUtf8Bytes(article, ArticleJson.Compact.Article));

    public IEnumerable<TableEntity> Rows(string id)
    {
        for (var row = 0; row < Pointer.Rows; row++)
        {
            var entity = new TableEntity(id, Pointer.RowKey(row));
            var start = row * PackedProperties.EntityBytes;
            PackedProperties.Write(entity, _packed.AsSpan(start, Math.Min(PackedProperties.EntityBytes, _packed.Length - start)));
            yield return entity;
        }
    }

    /// <summary>Reads a record back; null when its rows are gone, which means that its version was removed meanwhile.</summary>
    public static async Task<Article?> ReadAsync(TableClient articles, string id, RecordPointer pointer, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(Enumerable.Range(0, pointer.Rows).Select(row => articles.FindAsync(id, pointer.RowKey(row), cancellation)));
        if (rows.Any(row => row is null))
            return null;
        var json = await PackedProperties.DecompressAsync([.. rows.SelectMany(row => PackedProperties.Read(row!))]);
        return JsonSerializer.Deserialize(json, ArticleJson.Compact.Article);
    }
}
