using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;

namespace NewsProcessor.Articles.Search;

/// <summary>One value of a field, as printed, and how many listed articles had it when they were last counted; null for a value that has come up since.</summary>
public sealed record Facet(string Name, int? Count);

/// <summary>Values of a field, the most frequent first, then those not counted yet.</summary>
/// <param name="Page">Some of them.</param>
/// <param name="CountsAsOf">When they were counted; null before the first time.</param>
public sealed record FacetPage(Page<Facet> Page, DateTimeOffset? CountsAsOf);

/// <summary>
/// The values in use of the fields that lists can be narrowed down by. A value gets a row of its own when an article first brings it;
/// counts are made anew from the whole list, never added to, as one set that replaces the set before.
/// </summary>
public sealed class Facets(NewsTables tables, TimeProvider clock)
{
    /// <summary>The partition of the rows that ingest writes: kind, "!", hash.</summary>
    internal const string NamesPartition = "facets";

    /// <summary>The row that says which set of counts is current.</summary>
    internal const string CountedRow = "counted";

    /// <summary>Names that this process remembers having written: some 10 MB.</summary>
    const int Remembered = 100_000;

    /// <summary>The fields that have values worth listing.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. ArticleField.Names.Where(name => name is not ("upload" or "cluster" or "uri" or "url"))];

    /// <summary>A count may take a name away again that no article has any more.</summary>
    static readonly TimeSpan _memory = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    DateTimeOffset _forgotten;

    /// <summary>A field's values.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="limit">How many.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async Task<FacetPage> ListAsync(string field, int limit, ListPosition? after, CancellationToken cancellation)
    {
        var kind = ArticleField.Kind(field);
        var counted = await tables.ArticleIndex.FindAsync(NamesPartition, CountedRow, cancellation);
        var page = await RowsAsync(kind, counted?.GetString("Set"), after, limit + 1, cancellation).PageAsync(limit, row => Task.FromResult(Shown(row)));
        return new(page, counted?.GetDateTimeOffset("AsOf"));
    }

    /// <summary>Whether a cursor's position can be one of a list of values.</summary>
    public static bool HasPlace(ListPosition position) =>
        position.PartitionKey == NamesPartition || position.PartitionKey.StartsWith("counts!", StringComparison.Ordinal);

    /// <summary>Notes what an article brings, unless this process has done so before. What nobody may see yet is left to the next count.</summary>
    internal async Task NoteAsync(ArticleVersion version, CancellationToken cancellation)
    {
        if (!version.Summary.IsListedAt(clock.GetUtcNow()) || version.SortTime > clock.GetUtcNow())
            return;
        if (clock.GetUtcNow() - _forgotten > _memory)
        {
            _written.Clear();
            _forgotten = clock.GetUtcNow();
        }
        var unknown = Named(version.Summary).DistinctBy(name => name.Key).Where(name => !_written.ContainsKey(name.Key)).ToList();
        foreach (var some in unknown.Chunk(100))
        {
            await tables.ArticleIndex.SubmitTransactionAsync(
                some.Select(name => new TableTransactionAction(TableTransactionActionType.UpsertMerge, new TableEntity(NamesPartition, name.Key) { ["Name"] = name.Printed })), cancellation);
        }
        if (_written.Count > Remembered)
            _written.Clear();
        unknown.ForEach(name => _written[name.Key] = true);
    }

    /// <summary>The values that an article has, as printed, with the row key of each: the same for all ways of writing it.</summary>
    internal static IEnumerable<(string Key, string Printed)> Named(ArticleSummary summary) =>
        from value in Values(summary)
        where !string.IsNullOrWhiteSpace(value.Printed)
        select ($"{value.Kind}!{ArticleId.Hash(value.Kind is ListName.Language ? value.Printed.ToLowerInvariant() : SearchWords.Name(value.Printed), 10)}", value.Printed.Trim());

    static IEnumerable<(char Kind, string Printed)> Values(ArticleSummary summary) =>
        ListNames.Sources(summary).Select(name => (ListName.Source, name))
            .Concat(summary.Authors.Select(name => (ListName.Author, name)))
            .Concat(summary.ArticleSection.Select(name => (ListName.Section, name)))
            .Concat(summary.Keywords.Concat(summary.Subjects).Select(name => (ListName.Keyword, name)))
            .Append((ListName.Language, summary.InLanguage ?? ""));

    /// <summary>The partition of a field's counts: most frequent first.</summary>
    internal static string CountsPartition(string set, char kind) => $"counts!{set}!{kind}";

    /// <summary>Counts down, so that the largest sorts first.</summary>
    internal static string CountKey(int count, string key) => (int.MaxValue - count).ToString("D10", CultureInfo.InvariantCulture) + key[1..];

    /// <summary>The counts, then the names, of which those counted are passed over. A walk that began in an earlier set ends in it.</summary>
    async IAsyncEnumerable<TableEntity> RowsAsync(
        char kind, string? set, ListPosition? after, int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = after ?? new(set is null ? NamesPartition : CountsPartition(set, kind), "");
        size = Math.Min(size, 1000);
        if (from.PartitionKey != NamesPartition)
        {
            await foreach (var row in tables.ArticleIndex.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {from.PartitionKey} and RowKey gt {from.RowKey}"), size, cancellationToken: cancellation))
                yield return row;
            from = new(NamesPartition, "");
        }
        var start = string.CompareOrdinal(from.RowKey, $"{kind}!") > 0 ? from.RowKey : $"{kind}!";
        await foreach (var row in tables.ArticleIndex.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {NamesPartition} and RowKey gt {start} and RowKey lt {kind + "\""}"), cancellationToken: cancellation))
            yield return row;
    }

    static Facet? Shown(TableEntity row) => row.PartitionKey == NamesPartition && row.GetInt32("Count") is not null ? null : new(row.GetString("Name"), row.GetInt32("Count"));
}
