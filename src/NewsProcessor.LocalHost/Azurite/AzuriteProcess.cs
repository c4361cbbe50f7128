using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>One Azurite as a direct child: a single node process, on loopback, without telemetry. It outlives this process when that is killed.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    AzuriteProcess(Process process, AzuritePorts ports) => (Process, Ports) = (process, ports);

    internal Process Process { get; }

    /// <summary>Where it listens.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Installs Azurite if need be, starts it, and waits until its three parts listen.</summary>
    /// <param name="dataFolder">Where it keeps its data, and the note by which a later host finds it.</param>
    /// <param name="ports">Where it shall listen.</param>
    /// <param name="accounts">"name:key;name:key", or null for the well-known account.</param>
    /// <param name="progress">Told when an install takes time.</param>
    /// <param name="cancellation">Stops waiting, and Azurite.</param>
    /// <exception cref="HostRefusedException">Node.js is missing, or Azurite does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(string dataFolder, AzuritePorts ports, string? accounts, TextWriter progress, CancellationToken cancellation)
    {
        await AzuriteInstall.EnsureAsync(progress, cancellation);
        var process = Start(dataFolder, ports, accounts);
        AzuriteNote.Write(dataFolder, process);
        try
        {
            return new AzuriteProcess(process, await ReadPortsAsync(process, cancellation));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    static Process Start(string dataFolder, AzuritePorts ports, string? accounts)
    {
        var node = new ProcessStartInfo("node", Arguments(dataFolder, ports))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (accounts is not null)
            node.Environment["AZURITE_ACCOUNTS"] = accounts;
        try
        {
            return Process.Start(node)!;
        }
        catch (Win32Exception missing)
        {
            throw AzuriteInstall.NodeMissing(missing);
        }
    }

    static IEnumerable<string> Arguments(string dataFolder, AzuritePorts ports) =>
    [
        "--require", Path.Combine(Folders.AzuriteSource, "azurite-child.cjs"), AzuriteInstall.Script,
        "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", dataFolder,
        "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
        "--blobPort", Text(ports.Blob), "--queuePort", Text(ports.Queue), "--tablePort", Text(ports.Table),
    ];

    static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Azurite prints "successfully listening at" for blob, queue and table, in this order.</summary>
    static async Task<AzuritePorts> ReadPortsAsync(Process process, CancellationToken cancellation)
    {
        List<int> ports = [];
        while (ports.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation)
                ?? throw new HostRefusedException($"Azurite did not start: {(await process.StandardError.ReadToEndAsync(cancellation)).Trim()}");
            if (Listening().Match(line) is { Success: true } match)
                ports.Add(int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture));
        }
        return new AzuritePorts(ports[0], ports[1], ports[2]);
    }

    /// <summary>Stops it so that it saves its data first.</summary>
    public async ValueTask DisposeAsync()
    {
        await Termination.StopAsync(Process);
        Process.Dispose();
    }

    [GeneratedRegex(@"successfully listening at http://[^:]+:(?<port>\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();
}
