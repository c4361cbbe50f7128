using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Articles.Search;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Blobs;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>The whole system on storage of its own: files in by blob storage, answers out by HTTP.</summary>
sealed class Newsroom : IAsyncDisposable
{
    readonly LocalFunctionHost _host;

    Newsroom(string connectionString, LocalFunctionHost host)
    {
        ConnectionString = connectionString;
        _host = host;
        Uploads = new BlobServiceClient(connectionString).GetBlobContainerClient("uploads");
    }

    /// <summary>Starts the local host with the app's own functions.</summary>
    /// <param name="azurite">Storage.</param>
    /// <param name="watchUploads">False leaves blob events to the test.</param>
    /// <param name="twiceAndShuffled">Delivers every event twice, in a random order.</param>
    public static Task<Newsroom> OpenAsync(AzuriteFixture azurite, bool watchUploads = true, bool twiceAndShuffled = false) =>
        OpenAsync(azurite.NewAccount(), watchUploads, twiceAndShuffled);

    public static async Task<Newsroom> OpenAsync(string connectionString, bool watchUploads = true, bool twiceAndShuffled = false, TimeProvider? clock = null, SearchLimits? limits = null, Action<IServiceCollection>? configure = null)
    {
        var app = TestHost.OfTheApp(connectionString);
        var options = app with
        {
            AddServices = (services, values) =>
            {
                app.AddServices(limits is null ? services : services.AddSingleton(limits), values);
                configure?.Invoke(services);
            },
            Clock = clock ?? TimeProvider.System,
            Delivery = twiceAndShuffled ? new BlobDelivery(2, ShuffleSeed: 11) : new BlobDelivery(),
            Overrides = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AzureWebJobs.IngestUpload.Disabled"] = watchUploads ? null : "true" },
        };
        return new(connectionString, await LocalFunctionHost.StartAsync(options, Stop));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string ConnectionString { get; }
    public BlobContainerClient Uploads { get; }
    public HttpClient Client => _host.Client;

    /// <summary>Reads a JSON answer of the API; fails on any other.</summary>
    public async Task<JsonElement> GetAsync(string pathBelowApi) => await Client.GetFromJsonAsync<JsonElement>("api/" + pathBelowApi, Stop);

    public async Task UploadAsync(string name, byte[] content) => await Uploads.GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true, Stop);

    public Task DrainAsync() => _host.DrainAsync(Stop);

    /// <summary>Every listed article, by following nextLink to the end.</summary>
    public async Task<List<JsonElement>> ListAllAsync(int limit = 200, string query = "")
    {
        var all = new List<JsonElement>();
        for (var next = $"api/articles?limit={limit}{query}"; next is not null;)
        {
            var page = await Client.GetFromJsonAsync<JsonElement>(next, Stop);
            all.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.Text("nextLink");
        }
        return all;
    }

    /// <summary>The receipt of a file, or null.</summary>
    public async Task<JsonElement?> FindReceiptAsync(string name)
    {
        using var answer = await Client.GetAsync("api/uploads?name=" + Uri.EscapeDataString(name), Stop);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(Stop) : null;
    }

    public async Task<List<TableEntity>> RowsAsync(string table, string rowKeyPrefix)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in new TableServiceClient(ConnectionString).GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Stop))
        {
            if (row.RowKey.StartsWith(rowKeyPrefix, StringComparison.Ordinal))
                rows.Add(row);
        }
        return rows;
    }

    public async Task<List<TableEntity>> OpenIntentsAsync() => (await RowsAsync("Uploads", "")).FindAll(row => row.PartitionKey == "open");

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

static class JsonReading
{
    /// <summary>A property's text, or null when it is absent.</summary>
    public static string? Text(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
