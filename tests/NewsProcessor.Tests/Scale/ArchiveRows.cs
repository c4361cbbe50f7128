using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.SortedTables;

namespace NewsProcessor.Tests.Scale;

/// <summary>The index of an <see cref="InventedArchive"/>, loaded in bulk, row for row as ingest would write it.</summary>
static class ArchiveRows
{
    const int AtOnce = 5000;

    static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="size">Articles.</param>
    /// <param name="clock">Storage's.</param>
    /// <returns>The account, and how many postings it holds.</returns>
    public static (SortedStorage Storage, long Postings) Load(int size, TimeProvider clock)
    {
        var (articles, hidden) = (new PackedRows(), new List<(IndexKey Key, byte[] Row)>());
        var (keys, lists) = (new List<IndexKey>(size), new Dictionary<string, List<int>>(StringComparer.Ordinal));
        foreach (var (listed, row) in Rows(size))
        {
            if (IsShown(listed[0]))
                articles.Add(listed[0].PartitionKey, listed[0].RowKey, row);
            else
                hidden.Add((listed[0], row));
            foreach (var posting in listed.Where(key => key.IsPosting))
                (lists.TryGetValue(posting.List, out var numbers) ? numbers : lists[posting.List] = []).Add(keys.Count);
            keys.Add(listed[0]);
        }
        foreach (var (key, row) in hidden)
            articles.Add(key.PartitionKey, key.RowKey, row);
        var postings = Postings(keys, lists);
        var storage = new SortedStorage(clock);
        storage.Load("ArticleList", articles);
        storage.Load("ArticleIndex", postings);
        return (storage, postings.Count);
    }

    /// <summary>The newest first. The first key is the row's.</summary>
    static IEnumerable<(IReadOnlyList<IndexKey> Listed, byte[] Row)> Rows(int size)
    {
        foreach (var some in Enumerable.Range(0, size).Chunk(AtOnce))
        {
            var made = new (IReadOnlyList<IndexKey>, byte[])[some.Length];
            Parallel.For(0, some.Length, at => made[at] = Row(some[at], size));
            foreach (var row in made)
                yield return row;
        }
    }

    static (IReadOnlyList<IndexKey> Listed, byte[] Row) Row(int number, int size)
    {
        var version = ArticleVersion.Of(InventedArchive.Of(number, size), new("", 0));
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, _json))
        {
            json.WriteStartObject();
            json.WriteString("Summary"u8, JsonSerializer.Serialize(version.Summary, ArticleJson.Compact.ArticleSummary));
            json.WriteEndObject();
        }
        return (IndexKey.Wanted(version), bytes.WrittenSpan.ToArray());
    }

    /// <summary>Partitions of what lists do not show unasked come after the others.</summary>
    static bool IsShown(IndexKey key) => !key.PartitionKey.StartsWith('x');

    /// <summary>List by list in the order of their keys.</summary>
    static PackedRows Postings(List<IndexKey> keys, Dictionary<string, List<int>> lists)
    {
        var rows = new PackedRows();
        foreach (var (list, numbers) in lists.OrderBy(list => (keys[0] with { List = list.Key }).PartitionKey, StringComparer.Ordinal).ThenBy(list => list.Key, StringComparer.Ordinal))
        {
            foreach (var key in numbers.Select(number => keys[number] with { List = list }))
                rows.Add(key.PartitionKey, key.RowKey);
        }
        return rows;
    }
}
