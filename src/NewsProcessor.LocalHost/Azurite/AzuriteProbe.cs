using System.Net.Sockets;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Finds out who answers on Azurite's ports.</summary>
static class AzuriteProbe
{
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <summary>How many of Azurite's three parts answer.</summary>
    /// <exception cref="HostRefusedException">Another program has a port.</exception>
    public static async Task<int> PartsRunningAsync(AzuritePorts ports, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(ports.All.Select(async port => (Port: port, IsAzurite: await IsAzuriteAsync(port, cancellation))));
        foreach (var (port, isAzurite) in answers)
        {
            if (isAzurite is false)
                throw new HostRefusedException($"Port {port} is in use by a program that is not Azurite; stop that program, or set AzureWebJobsStorage to the connection string of a storage account.");
        }
        return answers.Count(answer => answer.IsAzurite is true);
    }

    /// <summary>Null when nobody answers. Azurite names itself in the Server header of every answer, errors included.</summary>
    static async Task<bool?> IsAzuriteAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);
            return response.Headers.Server.ToString().StartsWith("Azurite-", StringComparison.Ordinal);
        }
        catch (HttpRequestException fault) when (fault.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
