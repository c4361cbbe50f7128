using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.LocalHost.Blobs;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Http;
using NewsProcessor.LocalHost.Settings;
using NewsProcessor.LocalHost.Timers;

namespace NewsProcessor.LocalHost;

/// <summary>
/// Runs function classes as the Functions host would, in this process and on loopback: for development and tests, not for production.
/// Several may run in one process; one that is disposed can be started again on the same storage with the same options.
/// </summary>
public sealed class LocalFunctionHost : IAsyncDisposable
{
    readonly WebApplication _app;

    LocalFunctionHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Where HTTP answers, such as http://127.0.0.1:7071/.</summary>
    public Uri Address { get; }

    /// <summary>Calls this host; does not follow redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>The services that functions are given.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts everything: watches, timers, HTTP. Containers and queues exist afterwards.</summary>
    /// <exception cref="HostRefusedException">The port is taken, the storage does not answer, or a setting is wrong.</exception>
    public static async Task<LocalFunctionHost> StartAsync(LocalFunctionHostOptions options, CancellationToken cancellation = default)
    {
        WebApplication? app = null;
        try
        {
            app = Build(options);
            await app.StartAsync(cancellation);
        }
        catch (Exception fault)
        {
            if (app is not null)
                await app.DisposeAsync();
            if (StartFaults.Explain(fault, options.Port) is { } refusal)
                throw refusal;
            throw;
        }
        return new LocalFunctionHost(app);
    }

    static WebApplication Build(LocalFunctionHostOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(options.Settings.Values).AddInMemoryCollection(options.Overrides);
        if (options.Storage is { } storage)
            builder.Configuration.AddInMemoryCollection([new(LocalStorage.Setting, storage)]);
        options.Logging(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpFunctions.BodyLimit;
        });
        IReadOnlyList<HostedFunction> functions = [.. options.Functions.Where(function => !SettingNames.IsDisabled(function.Name, builder.Configuration))];
        if (functions.Any(function => function.Method.ReturnType.IsAssignableTo(typeof(Task<IActionResult>))))
            builder.Services.AddMvcCore();
        builder.Services.AddRouting().AddCors(cors => cors.AddDefaultPolicy(policy => Cors.Allow(policy, options.Settings)));
        builder.Services.AddSingleton(options.Clock).AddSingleton<IConfiguration>(builder.Configuration);
        options.AddServices(builder.Services, builder.Configuration);
        builder.Services.AddFunctionRunning(functions, options);
        var app = builder.Build();
        app.MapFunctions(functions, options);
        return app;
    }

    /// <summary>Completes when every blob now in the watched containers has been processed, called poison, or is gone.</summary>
    public Task DrainAsync(CancellationToken cancellation = default) => _app.Services.GetRequiredService<BlobWatching>().DrainAsync(cancellation);

    /// <summary>Completes when the host is asked to stop, by Ctrl+C or SIGTERM.</summary>
    public Task WaitForStopAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>Stops as the real host does: tokens are cancelled, and runs get 5 seconds to end.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
