using Microsoft.Extensions.Hosting;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions;

/// <summary>Makes what is missing of the store, and refuses a newer one, before the first function runs.</summary>
sealed class StorageSetup(StoreSchema schema) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => schema.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
