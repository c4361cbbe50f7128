using Microsoft.Extensions.Hosting;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions;

/// <summary>Creates the container and the tables that are missing, before the first function runs.</summary>
sealed class StorageSetup(NewsTables tables, UploadStore uploads) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(tables.CreateAsync(cancellationToken), uploads.CreateAsync(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
