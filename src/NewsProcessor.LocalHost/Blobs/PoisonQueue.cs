using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Queues;
using NewsProcessor.Functions;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>Where blobs go that a function failed on every time: the real host's queue, in its own format (JSON, base64).</summary>
sealed partial class PoisonQueue(IConfiguration values)
{
    readonly Lazy<QueueClient> _queue = new(() => StorageClients.Queues(values).GetQueueClient("webjobs-blobtrigger-poison"));

    public Task CreateAsync(CancellationToken cancellation) => _queue.Value.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public Task AddAsync(string function, string container, BlobEvent version, CancellationToken cancellation)
    {
        var message = new Message($"Host.Functions.{function}", "BlockBlob", container, version.Name, version.ETag);
        return _queue.Value.SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message, Json.Default.Message)), cancellation);
    }

    sealed record Message(string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);

    [JsonSerializable(typeof(Message))]
    sealed partial class Json : JsonSerializerContext;
}
