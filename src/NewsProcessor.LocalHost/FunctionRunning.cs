using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Blobs;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Timers;

namespace NewsProcessor.LocalHost;

/// <summary>Wires the parts that run functions.</summary>
static class FunctionRunning
{
    static readonly TimeSpan _shutdownGrace = TimeSpan.FromSeconds(5);

    public static void AddFunctionRunning(this IServiceCollection services, IReadOnlyList<HostedFunction> functions, LocalFunctionHostOptions options)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = _shutdownGrace);
        services.AddSingleton(functions).AddSingleton(options.HostJson).AddSingleton(options).AddSingleton(options.Retry);
        services.AddSingleton<FunctionCalls>().AddSingleton<BlobRuns>();
        services.AddSingleton<BlobWatching>().AddSingleton<PoisonQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<BlobWatching>()).AddHostedService<TimerFunctions>();
    }
}
