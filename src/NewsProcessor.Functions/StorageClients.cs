using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace NewsProcessor.Functions;

/// <summary>
/// Storage clients from the settings that the Functions host itself reads: AzureWebJobsStorage as a connection string,
/// or AzureWebJobsStorage__blobServiceUri and __tableServiceUri (or __accountName) with the app's identity (__clientId for a user-assigned one).
/// </summary>
public static class StorageClients
{
    const string Setting = "AzureWebJobsStorage";

    public static BlobServiceClient Blobs(IConfiguration settings) => settings[Setting] is { Length: > 0 } connection
        ? new(connection)
        : new(Address(settings, "blob"), Identity(settings));

    public static TableServiceClient Tables(IConfiguration settings) => settings[Setting] is { Length: > 0 } connection
        ? new(connection)
        : new(Address(settings, "table"), Identity(settings));

    internal static Uri Address(IConfiguration settings, string service) =>
        settings[$"{Setting}:{service}ServiceUri"] is { Length: > 0 } address ? new(address)
        : settings[$"{Setting}:accountName"] is { Length: > 0 } account ? new($"https://{account}.{service}.core.windows.net")
        : throw new InvalidOperationException($"No storage is configured. Set {Setting} to a connection string, or {Setting}__{service}ServiceUri to the {service} service's address.");

    internal static TokenCredential Identity(IConfiguration settings) => settings[$"{Setting}:clientId"] is { Length: > 0 } clientId
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
