using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Tests.Storage;

/// <summary>Which ETag a conditional write gives: the row's newest, one that it had before, or any.</summary>
enum Tag { Current, Stale, Any }

/// <summary>Calls one store and says, in words that another store can be held to, what it answered.</summary>
sealed class TableProbe(TableClient table)
{
    const string NeverGiven = "W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\"";

    readonly Dictionary<(string, string), (ETag Current, ETag Stale)> _tags = [];

    /// <summary>The status and code of an answer.</summary>
    public static async Task<string> AnswerAsync(Func<Task<string>> call)
    {
        try
        {
            return await call();
        }
        catch (TableTransactionFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode} at {refused.FailedTransactionActionIndex}";
        }
        catch (RequestFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode}";
        }
    }

    public Task<string> AddAsync(TableEntity row) => AnswerAsync(async () => Noted(row, await table.AddEntityAsync(row)));

    public Task<string> UpsertAsync(TableEntity row, TableUpdateMode mode) => AnswerAsync(async () => Noted(row, await table.UpsertEntityAsync(row, mode)));

    public Task<string> UpdateAsync(TableEntity row, Tag tag, TableUpdateMode mode) =>
        AnswerAsync(async () => Noted(row, await table.UpdateEntityAsync(row, TagOf(row, tag), mode)));

    public Task<string> DeleteAsync(TableEntity row, Tag tag) => AnswerAsync(async () =>
    {
        var answer = await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, TagOf(row, tag));
        // The SDK itself takes a missing row for success.
        return answer.Status.ToString(CultureInfo.InvariantCulture);
    });

    public Task<string> GetAsync(string partition, string row, string[]? select) => AnswerAsync(async () => Words((await table.GetEntityAsync<TableEntity>(partition, row, select)).Value));

    public Task<string> QueryAsync(string? filter, int? perPage, string[]? select) => AnswerAsync(async () =>
    {
        var pages = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>(filter, perPage, select).AsPages())
        {
            // A service that has not looked whether more rows match may say that there are more, and then give none.
            if (page.Values.Count > 0)
                pages.Add(string.Join('\n', page.Values.Select(Words)));
        }
        return string.Join("\n-- next page --\n", pages);
    });

    public Task<string> SubmitAsync(IReadOnlyList<(TableTransactionActionType Kind, TableEntity Row, Tag Tag)> actions) => AnswerAsync(async () =>
    {
        var answers = (await table.SubmitTransactionAsync(actions.Select(action => new TableTransactionAction(action.Kind, action.Row, Conditional(action.Kind) ? TagOf(action.Row, action.Tag) : default)))).Value;
        return string.Join(", ", actions.Zip(answers, (action, answer) => action.Kind is TableTransactionActionType.Delete ? $"{answer.Status}" : Noted(action.Row, answer)));
    });

    static bool Conditional(TableTransactionActionType kind) => kind is TableTransactionActionType.Delete or TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace;

    string Noted(TableEntity row, Response answer)
    {
        var key = (row.PartitionKey, row.RowKey);
        var (was, now) = (_tags.GetValueOrDefault(key).Current, answer.Headers.ETag ?? default);
        _tags[key] = (now, was);
        return $"{answer.Status}{(now == default ? " without ETag" : now == was ? " with the same ETag" : "")}";
    }

    ETag TagOf(TableEntity row, Tag tag)
    {
        var (current, stale) = _tags.GetValueOrDefault((row.PartitionKey, row.RowKey));
        var wanted = tag switch { Tag.Any => ETag.All, Tag.Current => current, _ => stale };
        return wanted == default ? new(NeverGiven) : wanted;
    }

    /// <summary>All of a row but its time; of its ETag, whether it is the one that the last write gave.</summary>
    string Words(TableEntity row)
    {
        var key = (row.PartitionKey ?? "", row.RowKey ?? "");
        var tag = _tags.TryGetValue(key, out var tags) && tags.Current == row.ETag ? "current" : "other";
        var parts = row.Where(pair => pair.Key is not ("odata.etag" or "Timestamp")).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={Text(pair.Value)}");
        return $"[{tag}, {(row.Timestamp is null ? "no time" : "time")}] {string.Join("; ", parts)}";
    }

    static string Text(object? value) => value switch
    {
        byte[] bytes => "bytes " + Convert.ToHexString(bytes),
        BinaryData data => "bytes " + Convert.ToHexString(data),
        DateTimeOffset time => "time " + time.UtcTicks.ToString(CultureInfo.InvariantCulture),
        null => "null",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
