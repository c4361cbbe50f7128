using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Runs the full pass over the store, the one of the night, now; on whichever storage AzureWebJobsStorage names.</summary>
static class ReconcileVerb
{
    public static async Task<int> RunAsync(bool rebuildIndex, CancellationToken cancellation)
    {
        var settings = HostSettings.In(Environment.CurrentDirectory);
        await using var storage = await LocalStorage.OpenAsync(settings.Values, Folders.AzuriteData, AzuritePorts.WellKnown, Console.Out, cancellation);
        await using var services = new ServiceCollection().AddLogging().AddNewsProcessor(storage.Values).BuildServiceProvider();
        await services.GetRequiredService<StoreSchema>().OpenAsync(cancellation);
        var pass = await services.GetRequiredService<FullPass>().RunWholeAsync(rebuildIndex, cancellation);
        Console.WriteLine(pass is null ? "Another instance has begun a pass; this one stopped." : Described(pass));
        return pass is { Stopped: null } ? 0 : 1;
    }

    static string Described(Pass pass) => $"""
        {pass.Blobs} blobs: {pass.BlobsRead} had not been read and were read now.
        {pass.Receipts} receipts: {pass.BlobsGone} of uploads whose blob is gone.
        {pass.Records} records: {pass.RecordsLost} were incomplete and were read again.
        {pass.ReceiptsForgotten} receipts and {pass.VersionsForgotten} earlier versions had been kept long enough and are gone.
        {pass.ListRows} rows of the list; {pass.Reindexed} articles' index rows were {(pass.RebuildsIndex ? "written anew" : "mended")}.
        {(pass.Failures > 0 ? $"{pass.Failures} uploads could not be read now; GET uploads?state=unread names them." : "Nothing failed.")}
        """ + (pass.Stopped is { } reason ? $"\nStopped: {reason}" : "");
}
