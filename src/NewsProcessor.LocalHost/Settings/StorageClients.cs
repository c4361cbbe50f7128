using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsProcessor.LocalHost.Settings;

/// <summary>The host's own storage clients, from the same settings as the app's: a connection string, or one URI for each part and an identity.</summary>
static class StorageClients
{
    /// <summary>The setting that both hosts read.</summary>
    public const string Setting = "AzureWebJobsStorage";

    public static BlobServiceClient Blobs(IConfiguration values) =>
        values[Setting] is { Length: > 0 } text ? Read(() => new BlobServiceClient(text)) : new BlobServiceClient(Part(values, "blobServiceUri"), new DefaultAzureCredential());

    public static QueueServiceClient Queues(IConfiguration values) =>
        values[Setting] is { Length: > 0 } text ? Read(() => new QueueServiceClient(text)) : new QueueServiceClient(Part(values, "queueServiceUri"), new DefaultAzureCredential());

    static T Read<T>(Func<T> client)
    {
        try
        {
            return client();
        }
        catch (FormatException wrong)
        {
            throw new HostRefusedException($"{Setting} is not a storage connection string. Copy one from the storage account's Access keys page, or set UseDevelopmentStorage=true.", wrong);
        }
    }

    static Uri Part(IConfiguration values, string part) =>
        Uri.TryCreate(values[$"{Setting}:{part}"], UriKind.Absolute, out var uri)
            ? uri
            : throw new HostRefusedException($"{Setting}__{part} is missing or not a URI. Set it, as {Setting}__blobServiceUri, __queueServiceUri and __tableServiceUri are used together.");
}
