using Azure.Data.Tables;

namespace NewsProcessor.Tests.Storage;

/// <summary>Random operations on few rows, so that they meet: the same seed gives the same operations.</summary>
sealed class TableScript(int seed)
{
    static readonly string[] _partitions = ["alpha", "beta", "Gamma", "delta epsilon", "ζeta"];
    static readonly string[] _rows = ["", "a", "b!1", "b!2", "c'c", "d d", "e%2Fe", "é", "f&g=h", "zz", "~"];
    static readonly string[] _names = ["Text", "Count", "Large", "Share", "When", "Flag", "Id", "Data"];
    static readonly string[] _operators = ["eq", "ne", "gt", "ge", "lt", "le"];

    readonly Random _random = new(seed);

    /// <summary>One operation, with words to know it by.</summary>
    public (string Words, Func<TableProbe, Task<string>> Run) Next()
    {
        var row = Entity();
        var (tag, mode) = (Pick(Enum.GetValues<Tag>()), Pick(TableUpdateMode.Merge, TableUpdateMode.Replace));
        var select = _random.Next(3) == 0 ? new[] { "PartitionKey", "RowKey", Pick(_names) } : null;
        var name = $"{row.PartitionKey}/{row.RowKey}";
        switch (_random.Next(12))
        {
            case 0 or 1: return ($"add {name}", probe => probe.AddAsync(row));
            case 2 or 3: return ($"upsert {mode} {name}", probe => probe.UpsertAsync(row, mode));
            case 4 or 5: return ($"update {mode} {tag} {name}", probe => probe.UpdateAsync(row, tag, mode));
            case 6: return ($"delete {tag} {name}", probe => probe.DeleteAsync(row, tag));
            case 7: return ($"get {name}", probe => probe.GetAsync(row.PartitionKey, row.RowKey, select));
            case 8 or 9: return Transaction();
            default:
                var (filter, size) = (_random.Next(8) == 0 ? null : Filter(3), Pick<int?>(null, null, null, 5));
                return ($"query {filter} by {size}", probe => probe.QueryAsync(filter, size, select));
        }
    }

    (string, Func<TableProbe, Task<string>>) Transaction()
    {
        var partition = Pick(_partitions);
        var actions = Pick(_rows, _random.Next(1, 5)).Select(row => (Kind: Pick(Enum.GetValues<TableTransactionActionType>()), Row: Entity(partition, row), Tag: Pick(Tag.Current, Tag.Any, Tag.Current, Tag.Stale))).ToList();
        return ($"transaction in {partition}: {string.Join(", ", actions.Select(action => $"{action.Kind} {action.Tag} {action.Row.RowKey}"))}", probe => probe.SubmitAsync(actions));
    }

    TableEntity Entity() => Entity(Pick(_partitions), Pick(_rows));

    TableEntity Entity(string partition, string row)
    {
        var entity = new TableEntity(partition, row);
        foreach (var name in Pick(_names, _random.Next(0, 5)))
            entity[name] = Value(name);
        return entity;
    }

    object Value(string name) => name switch
    {
        "Text" => Pick("", "plain", "quote ' and \" and \\", "naïve — 新聞", "two\nlines"),
        "Count" => _random.Next(-2, 3),
        "Large" => 5_000_000_000L * _random.Next(-2, 3),
        "Share" => Pick(0d, 1d, -1.5, 1e300),
        "When" => new DateTimeOffset(2024, 1, _random.Next(1, 4), 1, 2, 3, TimeSpan.Zero),
        "Flag" => _random.Next(2) == 0,
        "Id" => new Guid(_random.Next(3), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        _ => new byte[] { 0, 255, (byte)_random.Next(3) },
    };

    string Filter(int depth) => _random.Next(depth == 0 ? 3 : 6) switch
    {
        0 => $"PartitionKey {Pick(_operators)} {Quoted(Pick(_partitions))}",
        1 => $"RowKey {Pick(_operators)} {Quoted(Pick(_rows))}",
        2 => Comparison(Pick("Text", "Count", "Large", "Flag", "When")),
        3 => $"({Filter(depth - 1)}) and ({Filter(depth - 1)})",
        4 => $"({Filter(depth - 1)}) or ({Filter(depth - 1)})",
        _ => $"PartitionKey eq {Quoted(Pick(_partitions))} and RowKey {Pick("ge", "gt")} {Quoted(Pick(_rows))} and RowKey {Pick("lt", "le")} {Quoted(Pick(_rows))}",
    };

    string Comparison(string name) => name switch
    {
        "Count" => TableClient.CreateQueryFilter($"Count gt {_random.Next(-2, 3)}"),
        "Large" => TableClient.CreateQueryFilter($"Large ge {(long)Value("Large")}"),
        "When" => TableClient.CreateQueryFilter($"When lt {(DateTimeOffset)Value("When")}"),
        "Flag" => $"Flag {Pick("eq", "ne")} {Pick("true", "false")}",
        _ => $"Text {Pick(_operators)} {Quoted((string)Value("Text"))}",
    };

    static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    /// <summary>Some of them, none twice, in random order.</summary>
    IEnumerable<T> Pick<T>(T[] of, int count)
    {
        var shuffled = of.ToArray();
        _random.Shuffle(shuffled);
        return shuffled.Take(count);
    }
}
