using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace NewsProcessor.Functions;

/// <summary>
/// Storage clients from the settings that the Functions host itself reads: AzureWebJobsStorage as a connection string,
/// or AzureWebJobsStorage__blobServiceUri, __queueServiceUri and __tableServiceUri (or __accountName) with the app's identity (__clientId for a user-assigned one).
/// With __credential=managedidentity no other identity is tried, which saves a cold start the wait for those that are not there.
/// </summary>
public static class StorageClients
{
    const string Setting = "AzureWebJobsStorage";

    /// <summary>A try that storage leaves unanswered. With the SDK's 100 s and its further tries, who asked would have given up (gateways do after 230 s) before we say so.</summary>
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public static BlobServiceClient Blobs(IConfiguration settings) => settings[Setting] is { Length: > 0 } connection
        ? new(connection, new() { Retry = { NetworkTimeout = _patience } })
        : new(Address(settings, "blob"), Identity(settings), new() { Retry = { NetworkTimeout = _patience } });

    public static TableServiceClient Tables(IConfiguration settings) => settings[Setting] is { Length: > 0 } connection
        ? new(connection, new() { Retry = { NetworkTimeout = _patience } })
        : new(Address(settings, "table"), Identity(settings), new() { Retry = { NetworkTimeout = _patience } });

    public static QueueServiceClient Queues(IConfiguration settings) => settings[Setting] is { Length: > 0 } connection
        ? new(connection, new() { Retry = { NetworkTimeout = _patience } })
        : new(Address(settings, "queue"), Identity(settings), new() { Retry = { NetworkTimeout = _patience } });

    static Uri Address(IConfiguration settings, string service) =>
        settings[$"{Setting}:{service}ServiceUri"] is { Length: > 0 } address ? new(address)
        : settings[$"{Setting}:accountName"] is { Length: > 0 } account ? new($"https://{account}.{service}.core.windows.net")
        : throw new InvalidOperationException($"No storage is configured. Set {Setting} to a connection string, or {Setting}__{service}ServiceUri to the {service} service's address.");

    /// <summary>Who the app is, to storage and to Application Insights.</summary>
    internal static TokenCredential Identity(IConfiguration settings) => settings[$"{Setting}:clientId"] is { Length: > 0 } clientId
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : settings[$"{Setting}:credential"] is "managedidentity" ? new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned)
        : new DefaultAzureCredential();
}
