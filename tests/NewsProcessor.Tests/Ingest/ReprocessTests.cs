using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Everything is read again when an operator asks for it, however often the work is cut short; and a store of a newer app is left alone.</summary>
public sealed class ReprocessTests(AzuriteFixture azurite)
{
    const int Files = 30;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_upload_is_read_again_once_although_the_app_dies_in_the_middle()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        for (var n = 0; n < Files; n++)
            await newsroom.UploadAsync($"{n}.txt", Stories.Short($"Harbour {n} opens", "first"));
        var before = await ArticlesAsync(newsroom);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        using var asked = await newsroom.Client.PostAsync("api/reprocess", null, Stop);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var started = (await asked.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("started").GetDateTimeOffset();

        var calls = new DiesAt(int.MaxValue, onceSent: true);
        await using (var dying = await newsroom.OpenAnotherAsync(calls))
        {
            calls.FatalCall = calls.Count + 150;
            await Record.ExceptionAsync(() => dying.Function<ReconcileAll>().Run(new TimerInfo(), Stop));
        }
        Assert.InRange(await ReadSinceAsync(newsroom, started), 1, Files - 1);
        Assert.False((await newsroom.GetAsync("reprocess")).TryGetProperty("ended", out var _));

        newsroom.Clock.Advance(TimeSpan.FromMinutes(11));
        await newsroom.Function<Reconcile>().Run(new TimerInfo(), Stop);
        var left = Files - await ReadSinceAsync(newsroom, started);
        var report = await PassAsync(newsroom);
        Assert.Equal(left, report.GetProperty("read").GetInt32());
        Assert.True(report.TryGetProperty("ended", out _));
        Assert.Equal(Files, await ReadSinceAsync(newsroom, started));
        Assert.Equal(before, await ArticlesAsync(newsroom));
        Assert.Empty(newsroom.Storage.Tables().GetTableClient("Uploads").Query<TableEntity>("PartitionKey eq 'open'", cancellationToken: Stop));
    }

    [Fact]
    public async Task Asking_twice_changes_nothing_and_asking_again_afterwards_begins_anew()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var none = await newsroom.Client.GetAsync("api/reprocess", Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        var first = await AskAsync(newsroom);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(first, await AskAsync(newsroom));
        await PassAsync(newsroom);
        Assert.NotEqual(first, await AskAsync(newsroom));
    }

    [Fact]
    public async Task A_store_of_a_newer_app_is_refused_in_a_sentence()
    {
        var storage = azurite.NewAccount();
        await using (await LocalFunctionHost.StartAsync(TestHost.OfTheApp(storage), Stop))
        {
            var uploads = new TableServiceClient(storage).GetTableClient("Uploads");
            await uploads.UpsertEntityAsync(new TableEntity("store", "schema") { ["Version"] = StoreSchema.Version + 1 }, TableUpdateMode.Merge, Stop);
        }
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => LocalFunctionHost.StartAsync(TestHost.OfTheApp(storage), Stop));
        Assert.Contains("schema version 2", refusal.Message, StringComparison.Ordinal);
    }

    static async Task<string?> AskAsync(MemoryNewsroom newsroom)
    {
        using var answer = await newsroom.Client.PostAsync("api/reprocess", null, Stop);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("started");
    }

    static async Task<JsonElement> PassAsync(MemoryNewsroom newsroom)
    {
        await newsroom.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
        return await newsroom.GetAsync("reprocess");
    }

    static async Task<int> ReadSinceAsync(MemoryNewsroom newsroom, DateTimeOffset time) =>
        (await newsroom.GetAsync("uploads?limit=200")).GetProperty("value").EnumerateArray().Count(receipt => receipt.GetProperty("finishedAt").GetDateTimeOffset() >= time);

    /// <summary>Each article as its number of versions and its text.</summary>
    static async Task<List<string>> ArticlesAsync(MemoryNewsroom newsroom)
    {
        var articles = new List<string>();
        foreach (var id in (await newsroom.GetAsync("articles?limit=200")).GetProperty("value").EnumerateArray().Select(article => article.Text("id")))
            articles.Add($"{(await newsroom.GetAsync($"articles/{id}/versions")).GetProperty("value").GetArrayLength()} {await newsroom.Client.GetStringAsync($"api/articles/{id}", Stop)}");
        return articles;
    }
}
