namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Looks whether the storage that the settings name is there, once HTTP answers and before anything else asks it.</summary>
sealed class StorageCheck(IConfiguration values) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => NamedStorage.CheckAsync(values, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
