using Azure.Storage.Queues;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.LocalHost.Settings;

/// <summary>The one storage client that the host needs and the app does not, from the same settings as the app's.</summary>
static class HostStorage
{
    public static QueueServiceClient Queues(IConfiguration values) => values[LocalStorage.Setting] is { Length: > 0 } connection
        ? new(connection)
        : new(StorageClients.Address(values, "queue"), StorageClients.Identity(values));
}
