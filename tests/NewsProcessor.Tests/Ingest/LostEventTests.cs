using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>What Event Grid or the host gave up on is made up for, and deletions are heard of: each letter and message as the platform writes it.</summary>
public sealed class LostEventTests(AzuriteFixture azurite)
{
    const string Name = "desk 3/50% of it #1.txt";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_letter_is_replayed_and_thrown_away()
    {
        await using var desk = await DeskAsync(azurite.NewAccount());
        await desk.PutAsync(Name);
        await desk.LetterAsync("a/2031-05-01/1.json", [Event("BlobCreated", Name), Event("BlobCreated", "gone.txt")]);
        await desk.LetterAsync("a/2031-05-01/2.json", "not JSON");
        Assert.Equal(1, await desk.TickAsync());
        Assert.Equal(UploadState.Done, (await desk.ReceiptAsync(Name))?.State);
    }

    [Theory]
    [InlineData(false, UploadState.Done)]
    [InlineData(true, UploadState.Deleted)]
    public async Task A_deletion_is_heard_of(bool deleteWithBlob, UploadState state)
    {
        await using var desk = await DeskAsync(azurite.NewAccount(), ("DeleteWithBlob", deleteWithBlob.ToString()));
        foreach (var name in new[] { Name, "kept.txt" })
        {
            await desk.PutAsync(name);
            await desk.IngestAsync(name);
        }
        await desk.Uploads.DeleteBlobAsync(Name, cancellationToken: Stop);
        // The second tells of a file that was uploaded again at once.
        await desk.SendAsync(BlobEvents.Deleted, Event("BlobDeleted", Name));
        await desk.SendAsync(BlobEvents.Deleted, Event("BlobDeleted", "kept.txt"));
        Assert.Equal(0, await desk.TickAsync());
        var receipt = (await desk.ReceiptAsync(Name))!;
        Assert.Equal((state, !deleteWithBlob), (receipt.State, receipt.BlobIsGone));
        Assert.False((await desk.ReceiptAsync("kept.txt"))!.BlobIsGone);
        Assert.Equal(deleteWithBlob ? 1 : 2, await desk.ListedAsync());
        Assert.Equal(0, await desk.CountAsync(BlobEvents.Deleted));
    }

    [Fact]
    public async Task A_poison_message_goes_once_its_file_is_read_and_others_stay()
    {
        await using var desk = await DeskAsync(azurite.NewAccount());
        await desk.PutAsync(Name);
        await desk.SendAsync(BlobEvents.Poison, new { FunctionId = "Host.Functions.IngestUpload", BlobType = "BlockBlob", ContainerName = "uploads", BlobName = Name, ETag = "\"0x1\"" });
        await desk.SendAsync(BlobEvents.Poison, new { FunctionId = "Host.Functions.Other", BlobType = "BlockBlob", ContainerName = "elsewhere", BlobName = Name, ETag = "\"0x1\"" });
        await desk.TickAsync();
        Assert.Equal(UploadState.Done, (await desk.ReceiptAsync(Name))?.State);
        Assert.Equal(1, await desk.CountAsync(BlobEvents.Poison));
    }

    /// <summary>An event in Event Grid's schema.</summary>
    static object Event(string type, string name) => new
    {
        topic = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
        subject = $"/blobServices/default/containers/uploads/blobs/{name}",
        eventType = "Microsoft.Storage." + type,
        id = "e",
        data = new { api = "PutBlob", url = "https://a.blob.core.windows.net/uploads/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)) },
        deadLetterReason = "MaxDeliveryAttemptsExceeded",
    };

    static async Task<Desk> DeskAsync(string storage, params (string Name, string Value)[] settings)
    {
        var options = TestHost.OfTheApp(storage) with
        {
            Overrides = settings.Append(("AzureWebJobs.IngestUpload.Disabled", "true")).ToDictionary(setting => setting.Item1, string? (setting) => setting.Item2, StringComparer.Ordinal),
        };
        return new(storage, await LocalFunctionHost.StartAsync(options, Stop));
    }

    /// <summary>The app on storage of its own, without the events that the local host would deliver.</summary>
    sealed class Desk(string storage, LocalFunctionHost host) : IAsyncDisposable
    {
        readonly BlobServiceClient _blobs = new(storage);
        readonly QueueServiceClient _queues = new(storage);

        public BlobContainerClient Uploads => _blobs.GetBlobContainerClient(UploadStore.Container);

        public Task PutAsync(string name) => Uploads.GetBlobClient(name).PutAsync(Stories.Short($"Harbour {name} opens", "first"));

        public Task IngestAsync(string name) => host.Services.GetRequiredService<Ingestion>().IngestAsync(name, Stop);

        public Task<Receipt?> ReceiptAsync(string name) => host.Services.GetRequiredService<UploadLedger>().WrittenAsync(Receipt.IdOf(name), Stop);

        public async Task<int> ListedAsync() => JsonDocument.Parse(await host.Client.GetStringAsync("api/articles", Stop)).RootElement.GetProperty("value").GetArrayLength();

        public Task LetterAsync(string name, object[] events) => LetterAsync(name, JsonSerializer.Serialize(events));

        public async Task LetterAsync(string name, string content)
        {
            var letters = _blobs.GetBlobContainerClient(BlobEvents.DeadLetters);
            await letters.CreateIfNotExistsAsync(cancellationToken: Stop);
            await letters.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), Stop);
        }

        public async Task SendAsync(string queue, object message)
        {
            await _queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: Stop);
            await _queues.GetQueueClient(queue).SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message)), Stop);
        }

        public Task<int> CountAsync(string queue) => host.Services.GetRequiredService<BlobEvents>().CountAsync(queue, Stop);

        /// <summary>Runs the timer function.</summary>
        /// <returns>The dead letters left.</returns>
        public async Task<int> TickAsync()
        {
            await ActivatorUtilities.CreateInstance<Reconcile>(host.Services).Run(new TimerInfo(), Stop);
            var left = _blobs.GetBlobContainerClient(BlobEvents.DeadLetters);
            return await left.ExistsAsync(Stop) ? await left.GetBlobsAsync(cancellationToken: Stop).CountAsync(Stop) : 0;
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
