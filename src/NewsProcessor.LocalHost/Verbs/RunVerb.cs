using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Output;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Runs the host until Ctrl+C.</summary>
static class RunVerb
{
    public static async Task<int> RunAsync(int? port, CancellationToken cancellation)
    {
        // Attributes take a while to read, and nothing of it has to wait for settings or storage.
        var functions = Task.Run(FunctionCatalogue.OfTheApp, cancellation);
        var settings = HostSettings.In(Environment.CurrentDirectory);
        await using var storage = await LocalStorage.FindAsync(settings.Values, Folders.AzuriteData, AzuritePorts.WellKnown, Console.Out, cancellation);
        var options = new LocalFunctionHostOptions
        {
            Functions = await functions,
            Settings = settings,
            Storage = storage.Values[LocalStorage.Setting],
            Port = port ?? settings.Port,
            AddServices = (services, values) => services.AddHostedService<StorageCheck>().AddNewsProcessor(values).AddObservability(values).AddConsoleTelemetry(values),
            Logging = logging => CompactConsole.Use(logging, settings.Logging),
        };
        await using var host = await LocalFunctionHost.StartAsync(options, cancellation);
        var uploads = StorageClients.Blobs(storage.Values).GetBlobContainerClient(UploadStore.Container);
        if (await StartFaults.ExplainedAsync(SampleArticles.UploadToAnEmptyStoreAsync(uploads, cancellation)))
            await host.DrainAsync(cancellation);
        await Welcome.WriteAsync(Console.Out, host, options.HostJson.RoutePrefix, uploads, cancellation);
        await host.WaitForStopAsync(cancellation);
        return 0;
    }
}
