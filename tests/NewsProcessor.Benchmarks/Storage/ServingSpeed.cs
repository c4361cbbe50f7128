using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.SortedTables;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>
/// The list of articles asked for by 50 clients at once, beside bare ASP.NET Core endpoints: one that gives the same bytes, and one that makes one table query of as many rows and gives the same bytes.
/// All in one process with the clients, on the same storage, in turns.
/// </summary>
static class ServingSpeed
{
    const int Articles = 2000;
    const int Rounds = 5;
    const string Page = "api/articles?limit=50";

    static readonly TimeSpan _turn = TimeSpan.FromSeconds(3);

    public static async Task PrintAsync()
    {
        var memory = new SortedStorage(TimeProvider.System);
        await PrintAsync("Tables in memory", memory.Tables(), memory.Blobs());
        await using var azurite = await BenchmarkStore.StartAsync();
        var account = azurite.NewAccount();
        await PrintAsync("Azurite", azurite.Client(account), new BlobServiceClient(account));
    }

    static async Task PrintAsync(string name, TableServiceClient tables, BlobServiceClient blobs)
    {
        await BenchmarkStore.FillAsync(await BenchmarkStore.StoreAsync(new(tables)), 0, Articles);
        await using var host = await LocalFunctionHost.StartAsync(new()
        {
            Storage = "UseDevelopmentStorage=true",
            AddServices = (services, settings) => services.AddSingleton(tables).AddSingleton(blobs).AddNewsProcessor(settings),
            Overrides = new[] { "IngestUpload", "Reconcile", "ReconcileAll" }.ToDictionary(function => $"AzureWebJobs.{function}.Disabled", string? (_) => "true"),
        });
        var bytes = await host.Client.GetByteArrayAsync(Page);
        await using var bare = await BareAsync(bytes, tables.GetTableClient("ArticleList"));
        Load[] loads =
        [
            new("ours", new(host.Address, Page)),
            new("ours, Brotli", new(host.Address, Page), "br"),
            new("ours, 304", new(host.Address, Page), Known: (await host.Client.GetAsync(new Uri(Page, UriKind.Relative))).Headers.ETag!.ToString()),
            new("bare table query", new(new Uri(bare.Urls.First()), "table")),
            new("bare bytes", new(new Uri(bare.Urls.First()), "bytes")),
        ];
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var load in loads)
                await load.RunAsync(_turn, keep: round >= 0);
        }
        Console.WriteLine($"{name}: {Articles} articles, a page of 50 is {bytes.Length} bytes; {Load.Clients} clients at once, {Rounds} turns of {_turn.TotalSeconds} s each");
        Console.WriteLine("                     a second  p50 ms  p99 ms    503");
        foreach (var load in loads)
            load.Print();
    }

    static async Task<WebApplication> BareAsync(byte[] bytes, TableClient list)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapGet("/bytes", () => Results.Bytes(bytes, "application/json"));
        app.MapGet("/table", async (CancellationToken cancellation) =>
        {
            await foreach (var _ in list.QueryAsync<TableEntity>("PartitionKey ge '0'", 50, cancellationToken: cancellation).AsPages())
                break;
            return Results.Bytes(bytes, "application/json");
        });
        await app.StartAsync();
        return app;
    }
}
