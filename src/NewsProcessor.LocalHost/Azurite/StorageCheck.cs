namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Looks whether the storage that the settings name is there, once HTTP answers and before anything else asks it.</summary>
sealed class StorageCheck(IConfiguration values) : IHostedLifecycleService
{
    /// <summary>A request that waited for the start goes first: clients of storage take longer to be compiled and made than its answer does.</summary>
    static readonly TimeSpan _requestsFirst = TimeSpan.FromMilliseconds(150);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_requestsFirst, cancellationToken);
        await NamedStorage.CheckAsync(values, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
