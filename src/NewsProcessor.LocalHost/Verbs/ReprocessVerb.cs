using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Reads every upload again, on whichever storage AzureWebJobsStorage names; what POST reprocess asks of the app, done here and now.</summary>
static class ReprocessVerb
{
    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var settings = HostSettings.In(Environment.CurrentDirectory);
        await using var storage = await LocalStorage.OpenAsync(settings.Values, Folders.AzuriteData, AzuritePorts.WellKnown, Console.Out, cancellation);
        await using var services = new ServiceCollection().AddLogging().AddNewsProcessor(storage.Values).BuildServiceProvider();
        await services.GetRequiredService<StoreSchema>().OpenAsync(cancellation);
        var pass = await services.GetRequiredService<FullPass>().ReprocessAsync(Show, cancellation);
        Console.WriteLine(pass switch
        {
            null => "Another instance goes on with it; this one stopped.",
            { Stopped: { } reason } => $"Stopped: {reason}",
            { Failures: > 0 } => $"{pass.BlobsRead} uploads read again; {pass.Failures} could not be read now: run this again, or leave them to the nightly pass.",
            _ => $"{pass.BlobsRead} uploads read again.",
        });
        return pass is { Stopped: null, Failures: 0 } ? 0 : 1;
    }

    static void Show(Pass pass) => Console.WriteLine($"{pass.Blobs} uploads looked at, {pass.BlobsRead} read again; {pass.Records} articles looked at");
}
