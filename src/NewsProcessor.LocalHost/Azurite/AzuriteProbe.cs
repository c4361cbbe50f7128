using System.Net.Sockets;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Finds out who answers on Azurite's ports.</summary>
static class AzuriteProbe
{
    public enum Answer { Nobody, Azurite, Other }

    static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <summary>One answer for all three ports; refuses when a port is another program's, or when only some of Azurite's parts run.</summary>
    /// <returns>True when Azurite answers, false when nobody does.</returns>
    /// <exception cref="HostRefusedException">Another program has a port, or only a part of Azurite runs.</exception>
    public static async Task<bool> IsRunningAsync(AzuritePorts ports, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(ports.All.Select(async port => (Port: port, Answer: await AskAsync(port, cancellation))));
        foreach (var (port, answer) in answers)
        {
            if (answer is Answer.Other)
                throw new HostRefusedException($"Port {port} is in use by a program that is not Azurite; stop that program, or set AzureWebJobsStorage to the connection string of a storage account.");
        }
        if (answers.FirstOrDefault(a => a.Answer is Answer.Nobody) is { Port: > 0 } missing && answers.Any(a => a.Answer is Answer.Azurite))
            throw new HostRefusedException($"Only a part of Azurite is running: nothing answers on port {missing.Port}; stop it, and the host starts its own.");
        return answers[0].Answer is Answer.Azurite;
    }

    /// <summary>Azurite names itself in the Server header of every answer, errors included.</summary>
    static async Task<Answer> AskAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);
            return response.Headers.Server.ToString().StartsWith("Azurite-", StringComparison.Ordinal) ? Answer.Azurite : Answer.Other;
        }
        catch (HttpRequestException fault) when (fault.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return Answer.Nobody;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Answer.Other;
        }
    }
}
