using System.Reflection;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsProcessor.LocalHost.Verbs;

namespace NewsProcessor.LocalHost.Output;

/// <summary>A handful of invented articles of different shapes, so that a first look at the system shows something.</summary>
static class SampleArticles
{
    const string Folder = "Samples/";

    /// <summary>Uploads the samples if the container holds nothing; true if it did.</summary>
    public static async Task<bool> UploadToAnEmptyStoreAsync(BlobContainerClient uploads, CancellationToken cancellation)
    {
        await uploads.CreateIfNotExistsAsync(cancellationToken: cancellation);
        if (await uploads.GetBlobsAsync(cancellationToken: cancellation).AnyAsync(cancellation))
            return false;
        var program = Assembly.GetExecutingAssembly();
        var samples = program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        await Parallel.ForEachAsync(samples, cancellation, async (name, stop) =>
        {
            await using var content = program.GetManifestResourceStream(name)!;
            await uploads.GetBlobClient("samples/" + name[Folder.Length..]).UploadAsync(content, new BlobUploadOptions { HttpHeaders = ContentTypes.Of(name) }, stop);
        });
        return true;
    }
}
