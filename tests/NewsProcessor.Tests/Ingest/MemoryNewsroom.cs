using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.SortedTables;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>The whole system on storage in memory and in virtual time: what takes hours or months takes none here. Blob events are the test's to deliver.</summary>
sealed class MemoryNewsroom : IAsyncDisposable
{
    readonly LocalFunctionHost _host;

    MemoryNewsroom(FakeTimeProvider clock, SortedStorage storage, LocalFunctionHost host)
    {
        (Clock, Storage, _host) = (clock, storage, host);
        Uploads = storage.Blobs().GetBlobContainerClient("uploads");
    }

    /// <param name="policy">In the pipeline of the app's table client.</param>
    /// <param name="settings">More settings of the app.</param>
    public static Task<MemoryNewsroom> OpenAsync(HttpPipelinePolicy? policy = null, params (string Name, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2031-05-01T10:00:00Z", null));
        return OpenAsync(clock, new SortedStorage(clock), policy, settings);
    }

    /// <summary>Another copy of the app on the same storage.</summary>
    public Task<MemoryNewsroom> OpenAnotherAsync(HttpPipelinePolicy? policy, params (string Name, string Value)[] settings) => OpenAsync(Clock, Storage, policy, settings);

    /// <summary>The app on storage that holds something already.</summary>
    public static Task<MemoryNewsroom> OpenAsync(FakeTimeProvider clock, SortedStorage storage) => OpenAsync(clock, storage, null, []);

    static async Task<MemoryNewsroom> OpenAsync(FakeTimeProvider clock, SortedStorage storage, HttpPipelinePolicy? policy, (string Name, string Value)[] settings)
    {
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        if (policy is not null)
        {
            tables.AddPolicy(policy, HttpPipelinePosition.PerCall);
            blobs.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }
        var options = TestHost.OfTheApp("UseDevelopmentStorage=true") with
        {
            Clock = clock,
            AddServices = (services, values) => services.AddSingleton(storage.Blobs(blobs)).AddSingleton(storage.Tables(tables)).AddSingleton(storage.Queues()).AddNewsProcessor(values),
            Overrides = settings.Append(("AzureWebJobs.IngestUpload.Disabled", "true")).Append(("AzureWebJobs.Reconcile.Disabled", "true")).Append(("AzureWebJobs.ReconcileAll.Disabled", "true"))
                .ToDictionary(setting => setting.Item1, string? (setting) => setting.Item2, StringComparer.Ordinal),
        };
        return new(clock, storage, await LocalFunctionHost.StartAsync(options, TestContext.Current.CancellationToken));
    }

    public FakeTimeProvider Clock { get; }
    public SortedStorage Storage { get; }
    public BlobContainerClient Uploads { get; }
    public HttpClient Client => _host.Client;

    /// <summary>Uploads a file, and delivers its event. A second passes.</summary>
    public Task UploadAsync(string name, string content) => UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(content));

    public async Task UploadAsync(string name, byte[] content)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var blob = Uploads.GetBlobClient(name);
        await blob.UploadAsync(new BinaryData(content), overwrite: true, TestContext.Current.CancellationToken);
        await Function<IngestUpload>().Run(blob, TestContext.Current.CancellationToken);
    }

    /// <summary>One of the app's functions, to call as its trigger would.</summary>
    public T Function<T>() where T : class => ActivatorUtilities.CreateInstance<T>(_host.Services);

    /// <summary>Headlines as the list shows them.</summary>
    public async Task<List<string?>> HeadlinesAsync() => [.. (await GetAsync("articles?limit=200")).GetProperty("value").EnumerateArray().Select(article => article.Text("headline"))];

    /// <summary>Reads a JSON answer, from a path below api/ or an absolute link.</summary>
    public async Task<JsonElement> GetAsync(string path) =>
        await Client.GetFromJsonAsync<JsonElement>(path.StartsWith("http", StringComparison.Ordinal) ? path : "api/" + path, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
