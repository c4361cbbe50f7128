using NewsProcessor.LocalHost.Blobs;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost;

/// <summary>What a local host runs, and on what.</summary>
public sealed record LocalFunctionHostOptions
{
    /// <summary>The functions to run: those of the deployable app, unless a test brings its own (<see cref="FunctionCatalogue.Of"/>).</summary>
    public IReadOnlyList<HostedFunction> Functions { get => field ??= FunctionCatalogue.OfTheApp(); init; }

    /// <summary>Registers what the functions' constructors ask for.</summary>
    public required Action<IServiceCollection, IConfiguration> AddServices { get; init; }

    /// <summary>local.settings.json and the environment.</summary>
    public HostSettings Settings { get; init; } = HostSettings.In(Environment.CurrentDirectory);

    /// <summary>What host.json says.</summary>
    public HostJson HostJson { get => field ?? Settings.HostJson; init; }

    /// <summary>Settings that win over <see cref="Settings"/>, by name ("AzureWebJobs.Reconcile.Disabled").</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>A storage connection string that wins over the setting AzureWebJobsStorage.</summary>
    public string? Storage { get; init; }

    /// <summary>The loopback port for HTTP; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of timers, also registered for the functions. Polling and pauses between tries go by real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public BlobDelivery Delivery { get; init; } = new();

    public BlobRetry Retry { get; init; } = new(TimeSpan.FromMilliseconds(500));

    /// <summary>Where log lines go.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = static _ => { };
}
