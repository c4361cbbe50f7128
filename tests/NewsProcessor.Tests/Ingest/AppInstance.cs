using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsProcessor.Functions;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>One running copy of the app, with a policy of ours in the pipeline of its storage clients: what several machines, or one that dies, would do.</summary>
sealed class AppInstance : IAsyncDisposable
{
    readonly ServiceProvider _services;

    public AppInstance(string connectionString, HttpPipelinePolicy? policy = null, TimeProvider? clock = null)
    {
        var (blobs, tables) = (new BlobClientOptions(), new TableClientOptions());
        if (policy is not null)
        {
            blobs.AddPolicy(policy, HttpPipelinePosition.PerCall);
            tables.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }
        _services = new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new BlobServiceClient(connectionString, blobs))
            .AddSingleton(new TableServiceClient(connectionString, tables))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddNewsProcessor(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
    }

    /// <summary>Delivers the event of a blob to the function.</summary>
    public Task IngestAsync(BlobClient blob) =>
        ActivatorUtilities.CreateInstance<IngestUpload>(_services).Run(blob, TestContext.Current.CancellationToken);

    /// <summary>Runs the timer function.</summary>
    public Task ReconcileAsync() =>
        ActivatorUtilities.CreateInstance<Reconcile>(_services).Run(new TimerInfo(), TestContext.Current.CancellationToken);

    /// <summary>Runs the other timer function.</summary>
    public Task CountFacetsAsync() =>
        ActivatorUtilities.CreateInstance<CountFacets>(_services).Run(new TimerInfo(), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
