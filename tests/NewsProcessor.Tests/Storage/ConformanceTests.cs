using Azure.Data.Tables;
using NewsProcessor.SortedTables;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Storage;

/// <summary>Sorted tables answer as Azurite does, and as Azure does where Azurite is known to differ.</summary>
public sealed class ConformanceTests(AzuriteFixture azurite)
{
    const int Operations = 1000;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_operations_are_answered_alike(int seed)
    {
        var (real, ours) = (await ProbeAsync(new(azurite.NewAccount())), await ProbeAsync(new SortedStorage(TimeProvider.System).Tables()));
        var script = new TableScript(seed);
        for (var i = 0; i < Operations; i++)
        {
            var (words, run) = script.Next();
            var (expected, actual) = (await run(real), await run(ours));
            Assert.True(expected == actual, $"Operation {i}, {words}:\n{expected}\n-- but sorted tables answer --\n{actual}");
        }
    }

    /// <summary>What Azure documents and Azurite does otherwise; sorted tables side with Azure.</summary>
    [Fact]
    public async Task Known_faults_of_Azurite_are_not_copied()
    {
        var real = new TableServiceClient(azurite.NewAccount(), new() { Retry = { MaxRetries = 0 } }).GetTableClient("Probe");
        var ours = new SortedStorage(TimeProvider.System).Tables().GetTableClient("Probe");
        await Task.WhenAll(real.CreateAsync(Stop), ours.CreateAsync(Stop));
        foreach (var fault in AzuriteFault.All)
        {
            Assert.Equal($"{fault.What}: {fault.Azure}", $"{fault.What}: {await TableProbe.AnswerAsync(() => fault.Call(ours))}");
            Assert.Equal($"{fault.What}: {fault.Azurite}", $"{fault.What}: {await TableProbe.AnswerAsync(() => fault.Call(real))}");
        }
    }

    [Fact]
    public async Task Tables_are_created_listed_and_deleted_alike()
    {
        async Task<string> TourAsync(TableServiceClient service)
        {
            var said = new List<string>();
            var table = service.GetTableClient("Tour");
            said.Add(await TableProbe.AnswerAsync(async () => (await table.GetEntityAsync<TableEntity>("p", "r")).Value.RowKey));
            said.Add(await TableProbe.AnswerAsync(async () => $"{(await table.CreateAsync(Stop)).Value.Name}"));
            said.Add(await TableProbe.AnswerAsync(async () => $"{(await table.CreateAsync(Stop)).Value.Name}"));
            said.Add($"{(await table.CreateIfNotExistsAsync(Stop))?.Value?.Name}");
            await service.CreateTableAsync("Another", Stop);
            await foreach (var item in service.QueryAsync(cancellationToken: Stop))
                said.Add(item.Name);
            await foreach (var item in service.QueryAsync("TableName eq 'Tour'", cancellationToken: Stop))
                said.Add(item.Name);
            said.Add($"{(await table.DeleteAsync(Stop)).Status}");
            said.Add($"{(await table.DeleteAsync(Stop)).Status}");
            return string.Join('\n', said);
        }

        Assert.Equal(await TourAsync(new(azurite.NewAccount())), await TourAsync(new SortedStorage(TimeProvider.System).Tables()));
    }

    [Theory]
    [InlineData(100, 1, "202")]
    [InlineData(101, 1, "400 InvalidInput at 99")]
    [InlineData(100, 60_000, "413 RequestBodyTooLarge")]
    public async Task A_transaction_has_Azures_limits(int writes, int bytes, string answer)
    {
        var table = new SortedStorage(TimeProvider.System).Tables().GetTableClient("Limits");
        await table.CreateAsync(Stop);
        var rows = Enumerable.Range(0, writes).Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{row}") { ["Data"] = new byte[bytes] }));
        Assert.Equal(answer, await TableProbe.AnswerAsync(async () => $"{(await table.SubmitTransactionAsync(rows, Stop)).GetRawResponse().Status}"));
    }

    [Fact]
    public async Task A_thousand_rows_are_a_page()
    {
        var table = new SortedStorage(TimeProvider.System).Tables().GetTableClient("Many");
        await table.CreateAsync(Stop);
        for (var hundred = 0; hundred < 21; hundred++)
            await table.SubmitTransactionAsync(Enumerable.Range(hundred * 100, 100).Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{row:D5}"))), Stop);
        var pages = new List<int>();
        await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge '00010'", cancellationToken: Stop).AsPages())
            pages.Add(page.Values.Count);
        Assert.Equal([1000, 1000, 90], pages);
    }

    [Fact]
    public async Task Loaded_rows_can_be_read_changed_and_deleted_like_any_other()
    {
        var packed = new PackedRows();
        for (var row = 0; row < 3000; row++)
            packed.Add($"p{row / 1000}", $"{row:D4}", row % 2 == 0 ? default : """{"Text":"odd"}"""u8);
        var storage = new SortedStorage(TimeProvider.System);
        storage.Load("Loaded", packed);
        var table = storage.Tables().GetTableClient("Loaded");
        await table.DeleteEntityAsync("p1", "1500", Azure.ETag.All, Stop);
        await table.UpsertEntityAsync(new TableEntity("p1", "1501x"), cancellationToken: Stop);
        await table.UpsertEntityAsync(new TableEntity("p1", "1503") { ["Text"] = "changed" }, cancellationToken: Stop);
        storage.Traffic.Take();

        var rows = await table.QueryAsync<TableEntity>("PartitionKey eq 'p1' and RowKey ge '1499' and RowKey lt '1504'", cancellationToken: Stop).Select(row => row.RowKey + row.GetString("Text")).ToListAsync(Stop);
        Assert.Equal(["1499odd", "1501odd", "1501x", "1502", "1503changed"], rows);
        Assert.Equal(new(1, 5, 5, 0), storage.Traffic.Take()["query"] with { Bytes = 0 });
        Assert.Equal(3000, await table.QueryAsync<TableEntity>(cancellationToken: Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task Pages_may_end_early_or_be_empty_and_their_tokens_lead_on()
    {
        var table = new SortedStorage(TimeProvider.System, PageBreaks.Often(seed: 5)).Tables().GetTableClient("Broken");
        await table.CreateAsync(Stop);
        for (var row = 0; row < 300; row++)
            await table.AddEntityAsync(new TableEntity($"p{row / 10:D2}", $"{row:D3}"), Stop);
        var pages = await table.QueryAsync<TableEntity>(cancellationToken: Stop).AsPages().Select(page => page.Values).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(0, 300).Select(row => $"{row:D3}"), pages.SelectMany(page => page).Select(row => row.RowKey));
        Assert.InRange(pages.Count, 5, 30);
    }

    static async Task<TableProbe> ProbeAsync(TableServiceClient service)
    {
        var table = service.GetTableClient("Probe");
        await table.CreateAsync(Stop);
        return new(table);
    }
}
