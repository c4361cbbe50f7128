using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions;
using NewsProcessor.SortedTables;

namespace NewsProcessor.Tests.Ingest;

/// <summary>One running copy of the app, with a policy of ours in the pipeline of its storage clients: what several machines, or one that dies, would do.</summary>
sealed class AppInstance : IAsyncDisposable
{
    readonly ServiceProvider _services;

    /// <summary>On real storage, with a policy that sees each call once, however often it is tried.</summary>
    public AppInstance(string connectionString, HttpPipelinePolicy? policy = null, TimeProvider? clock = null)
        : this(new BlobServiceClient(connectionString, With(new BlobClientOptions(), policy)), new TableServiceClient(connectionString, With(new TableClientOptions(), policy)), clock ?? TimeProvider.System, new QueueServiceClient(connectionString))
    {
    }

    /// <summary>On any storage.</summary>
    public AppInstance(BlobServiceClient blobs, TableServiceClient tables, TimeProvider clock, QueueServiceClient? queues = null) => _services = new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton(blobs)
        .AddSingleton(tables)
        .AddSingleton(queues ?? new SortedStorage(clock).Queues())
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddNewsProcessor(new ConfigurationBuilder().Build())
        .BuildServiceProvider();

    static TOptions With<TOptions>(TOptions options, HttpPipelinePolicy? policy) where TOptions : ClientOptions
    {
        if (policy is not null)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }

    /// <summary>A part of the app.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Delivers the event of a blob to the function.</summary>
    public Task IngestAsync(BlobClient blob) => ActivatorUtilities.CreateInstance<IngestUpload>(_services).Run(blob, CancellationToken.None);

    /// <summary>Runs the timer function.</summary>
    public Task ReconcileAsync() => ActivatorUtilities.CreateInstance<Reconcile>(_services).Run(new TimerInfo(), CancellationToken.None);

    /// <summary>Runs the other timer function.</summary>
    public Task CountFacetsAsync() => _services.GetRequiredService<FacetCount>().RunAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
