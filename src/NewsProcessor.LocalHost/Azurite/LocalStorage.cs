using System.Diagnostics;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>
/// The storage that a local run uses: what AzureWebJobsStorage names, else Azurite on its well-known ports — one that runs already,
/// one that a killed host left, or a new one.
/// </summary>
public sealed class LocalStorage : IAsyncDisposable
{
    /// <summary>The setting that both hosts read.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>The SDK's name for Azurite's well-known account and ports.</summary>
    public const string Development = "UseDevelopmentStorage=true";

    /// <summary>Enough for an install.</summary>
    static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    readonly FileLock? _owner;
    readonly Process? _azurite;

    LocalStorage(IConfiguration values, FileLock? owner = null, Process? azurite = null)
    {
        (_owner, _azurite) = (owner, azurite);
        Values = IsDevelopment(values)
            ? new ConfigurationBuilder().AddConfiguration(values).AddInMemoryCollection([new(Setting, Development)]).Build()
            : values;
    }

    /// <summary>The settings, which now name the storage in any case.</summary>
    public IConfiguration Values { get; }

    /// <summary>Whether the settings leave the choice of storage to the host.</summary>
    public static bool IsDevelopment(IConfiguration values) => values[Setting] is { Length: > 0 } text
        ? text.TrimEnd(';').Equals(Development, StringComparison.OrdinalIgnoreCase)
        : values[$"{Setting}:accountName"] is null && values[$"{Setting}:blobServiceUri"] is null;

    /// <summary>Makes sure that the storage is there, and that it answers. Disposing stops the Azurite that this host owns.</summary>
    /// <param name="values">The settings.</param>
    /// <param name="dataFolder">Where the host's own Azurite keeps its data, and a note of its process.</param>
    /// <param name="ports">Azurite's ports.</param>
    /// <param name="progress">Told when an install takes time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HostRefusedException">The storage named does not answer, Node.js is missing, or another program has a port.</exception>
    public static async Task<LocalStorage> OpenAsync(IConfiguration values, string dataFolder, AzuritePorts ports, TextWriter progress, CancellationToken cancellation)
    {
        var storage = await FindAsync(values, dataFolder, ports, progress, cancellation);
        await NamedStorage.CheckAsync(values, cancellation);
        return storage;
    }

    /// <summary>The same, but storage that the settings name is not asked whether it is there: <see cref="StorageCheck"/> does that once the host answers.</summary>
    public static async Task<LocalStorage> FindAsync(IConfiguration values, string dataFolder, AzuritePorts ports, TextWriter progress, CancellationToken cancellation)
    {
        if (!IsDevelopment(values))
            return new LocalStorage(values);
        Directory.CreateDirectory(dataFolder);
        // Whoever holds the lock starts and stops Azurite; a second host uses it.
        var owner = FileLock.TryTake(Path.Combine(dataFolder, "owner.lock"));
        if (owner is null)
        {
            await WaitForAzuriteAsync(ports, cancellation);
            return new LocalStorage(values);
        }
        try
        {
            return new LocalStorage(values, owner, await FindOrStartAsync(dataFolder, ports, progress, cancellation));
        }
        catch
        {
            await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>The Azurite that this host has to stop; null when one runs that somebody else has started.</summary>
    static async Task<Process?> FindOrStartAsync(string dataFolder, AzuritePorts ports, TextWriter progress, CancellationToken cancellation)
    {
        if (AzuriteNote.Find(dataFolder) is { } left)
        {
            await WaitForAzuriteAsync(ports, cancellation);
            return left;
        }
        return await AzuriteProbe.PartsRunningAsync(ports, cancellation) switch
        {
            0 => (await AzuriteProcess.StartAsync(dataFolder, ports, null, progress, cancellation)).Process,
            3 => null,
            _ => throw new HostRefusedException($"Only a part of Azurite answers on the ports {string.Join(", ", ports.All)}; stop it, and the host starts a whole one."),
        };
    }

    /// <summary>Another host may be installing or starting Azurite at this moment, or have been killed while it did.</summary>
    static async Task WaitForAzuriteAsync(AzuritePorts ports, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (await AzuriteProbe.PartsRunningAsync(ports, cancellation) < 3)
        {
            if (Stopwatch.GetElapsedTime(started) > _patience)
                throw new HostRefusedException("The Azurite that another local host started does not answer; stop that host and its node process, and start again.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await Termination.StopAsync(_azurite);
            _azurite.Dispose();
        }
        if (_owner is not null)
            await _owner.DisposeAsync();
    }
}
