using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions;

/// <summary>Makes what is missing of the store, and refuses a newer one, as the app starts.</summary>
sealed class StorageSetup(IServiceProvider services) : IHostedLifecycleService
{
    /// <summary>Once everything else has started: what needs no storage answers at once, before as much as a client of it is made.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => services.GetRequiredService<StoreSchema>().OpenAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
