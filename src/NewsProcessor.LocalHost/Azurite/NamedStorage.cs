using System.Net.Sockets;
using NewsProcessor.Functions;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Looks whether the storage that the settings name is there, before the SDK's patient retries begin.</summary>
static class NamedStorage
{
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Any HTTP answer will do: this asks for no permission. Storage that is left to the host is not asked.</summary>
    /// <exception cref="HostRefusedException">The connection string is not one, or nobody answers.</exception>
    public static async Task CheckAsync(IConfiguration values, CancellationToken cancellation)
    {
        if (LocalStorage.IsDevelopment(values))
            return;
        var address = Address(values);
        if (Listens(address))
            return;
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new HostRefusedException($"The storage that AzureWebJobsStorage names does not answer at {address.Host}; check the account's name and your network, or remove the setting to use Azurite.", fault);
        }
    }

    /// <summary>A connection alone is enough, and much faster than a first request; it fails behind a proxy.</summary>
    static bool Listens(Uri address)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            return socket.ConnectAsync(address.Host, address.Port).Wait(_patience / 10);
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    static Uri Address(IConfiguration values)
    {
        try
        {
            return StorageClients.Blobs(values).Uri;
        }
        catch (FormatException wrong)
        {
            throw new HostRefusedException("AzureWebJobsStorage is not a storage connection string; copy one from the storage account's Access keys page, or remove the setting to use Azurite.", wrong);
        }
    }
}
