using Azure.Data.Tables;

namespace NewsProcessor.Tests.Storage;

/// <summary>A call that Azurite answers otherwise than Azure documents.</summary>
/// <param name="What">What is asked.</param>
/// <param name="Call">The call; its answer where it is not refused.</param>
/// <param name="Azure">Azure's answer, by its documentation of the data model, of transactions and of error codes.</param>
/// <param name="Azurite">Azurite's.</param>
sealed record AzuriteFault(string What, Func<TableClient, Task<string>> Call, string Azure, string Azurite)
{
    public static IReadOnlyList<AzuriteFault> All { get; } =
    [
        new("an entity above 1 MiB", Add(Wide(17, 32_000)), "400 EntityTooLarge", "204"),
        new("253 properties of one's own", Add(Wide(253, 1)), "400 TooManyProperties", "204"),
        new("a partition key of 513 characters", Add(new(new string('p', 513), "r")), "400 KeyValueTooLarge", "400 InvalidInput"),
        new("a slash in a row key", Add(new("p", "a/b")), "400 OutOfRangeInput", "400 InvalidInput"),
        new("a slash in a row key, upserted", async table => $"{(await table.UpsertEntityAsync(new TableEntity("p", "a/b"))).Status}", "400 OutOfRangeInput", "500 "),
        new("a control character in a row key", Add(new("p", "a\u0001b")), "400 OutOfRangeInput", "400 InvalidInput"),
        new("times with and without a fraction", CompareTimesAsync, "1", "0"),
    ];

    static TableEntity Wide(int properties, int length)
    {
        var row = new TableEntity("wide", $"{properties}");
        for (var i = 0; i < properties; i++)
            row[$"P{i}"] = new string('x', length);
        return row;
    }

    static Func<TableClient, Task<string>> Add(TableEntity row) => async table => $"{(await table.AddEntityAsync(row)).Status}";

    /// <summary>Azurite compares times as text.</summary>
    static async Task<string> CompareTimesAsync(TableClient table)
    {
        var time = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await table.UpsertEntityAsync(new TableEntity("times", "r") { ["When"] = time });
        return $"{await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"times"} and When lt {time.AddTicks(1)}")).CountAsync()}";
    }
}
