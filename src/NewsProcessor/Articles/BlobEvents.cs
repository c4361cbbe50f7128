using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace NewsProcessor.Articles;

/// <summary>Where Event Grid and the Functions host leave what they could not deliver, and where deletions are told. A place that does not exist is empty.</summary>
public sealed class BlobEvents(BlobServiceClient blobs, QueueServiceClient queues)
{
    /// <summary>Event Grid's dead letters.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Blobs that a function failed on every time: the host's own queue.</summary>
    public const string Poison = "webjobs-blobtrigger-poison";

    /// <summary>Deleted blobs.</summary>
    public const string Deleted = "blob-deleted";

    /// <summary>A dead letter holds a batch of events; Event Grid's batches are of 1 MB at most.</summary>
    const long LargestLetter = 8 * 1024 * 1024;

    /// <summary>How long a message is out of others' sight.</summary>
    static readonly TimeSpan _sight = TimeSpan.FromMinutes(5);

    readonly BlobContainerClient _letters = blobs.GetBlobContainerClient(DeadLetters);

    /// <summary>The dead letters: what each tells of uploads, in order. One that cannot be read tells null.</summary>
    public async IAsyncEnumerable<DeadLetter> DeadLettersAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var letter in ExistingAsync(cancellation))
        {
            var read = letter.Properties.ContentLength <= LargestLetter ? await ReadAsync(letter.Name, cancellation) : null;
            yield return new(letter.Name, read);
        }
    }

    /// <summary>Throws a dead letter away.</summary>
    public Task DropAsync(DeadLetter letter, CancellationToken cancellation) => _letters.GetBlobClient(letter.Name).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Some messages of a queue, for five minutes; none where there are none, or no queue.</summary>
    public async Task<IReadOnlyList<EventMessage>> ReceiveAsync(string queue, CancellationToken cancellation)
    {
        try
        {
            QueueMessage[] messages = await queues.GetQueueClient(queue).ReceiveMessagesAsync(32, _sight, cancellation);
            return [.. messages.Select(message => new EventMessage(queue, message.MessageId, message.PopReceipt, BlobEvent.Of(message.MessageText)))];
        }
        catch (RequestFailedException missing) when (missing.Status is 404)
        {
            return [];
        }
    }

    /// <summary>Takes a message off its queue.</summary>
    public async Task DropAsync(EventMessage message, CancellationToken cancellation) =>
        await TableCalls.SucceedsAsync(() => queues.GetQueueClient(message.Queue).DeleteMessageAsync(message.Id, message.PopReceipt, cancellation));

    /// <summary>About how many messages a queue holds, those out of sight included.</summary>
    public async Task<int> CountAsync(string queue, CancellationToken cancellation)
    {
        try
        {
            return (await queues.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.Status is 404)
        {
            return 0;
        }
    }

    async Task<IReadOnlyList<BlobEvent>?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var content = await _letters.GetBlobClient(name).DownloadContentAsync(cancellation);
            using var events = JsonDocument.Parse(content.Value.Content);
            return [.. events.RootElement.EnumerateArray().Select(BlobEvent.Of).OfType<BlobEvent>()];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or RequestFailedException { Status: 404 })
        {
            return null;
        }
    }

    async IAsyncEnumerable<BlobItem> ExistingAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var letters = _letters.GetBlobsAsync(cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await letters.MoveNextAsync())
                    yield break;
            }
            catch (RequestFailedException missing) when (missing.Status is 404)
            {
                yield break;
            }
            yield return letters.Current;
        }
    }
}

/// <summary>A dead letter, and what it tells of uploads; null where it cannot be read.</summary>
public sealed record DeadLetter(string Name, IReadOnlyList<BlobEvent>? Events);

/// <summary>A message of a queue; null where it is about no upload, or cannot be read.</summary>
public sealed record EventMessage(string Queue, string Id, string PopReceipt, BlobEvent? Event);
