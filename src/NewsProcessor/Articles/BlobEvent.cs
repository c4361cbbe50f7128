using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace NewsProcessor.Articles;

/// <summary>Something happened to an upload.</summary>
/// <param name="Upload">The blob's name.</param>
/// <param name="IsDeletion">It was deleted; else written.</param>
public sealed record BlobEvent(string Upload, bool IsDeletion)
{
    /// <summary>The text of a queue message, base64 or not: an event of Event Grid, or a poison message of the blob trigger. Null where it is neither, or about another container.</summary>
    public static BlobEvent? Of(string message)
    {
        try
        {
            var text = message.StartsWith('{') ? message : Encoding.UTF8.GetString(Convert.FromBase64String(message));
            using var json = JsonDocument.Parse(text);
            return Of(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    internal static BlobEvent? Of(JsonElement json)
    {
        if (json.TryGetProperty("BlobName", out var name))
            return json.GetProperty("ContainerName").ValueEquals(UploadStore.Container) ? new(name.GetString()!, IsDeletion: false) : null;
        // The address is escaped, which the event's subject is not always.
        return json.TryGetProperty("data", out var data) && data.TryGetProperty("url", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)
            && new BlobUriBuilder(address) is { BlobContainerName: UploadStore.Container, BlobName.Length: > 0 } blob
            ? new(blob.BlobName, json.GetProperty("eventType").ValueEquals("Microsoft.Storage.BlobDeleted"))
            : null;
    }
}
