using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsProcessor.Articles;

/// <summary>The uploaded blobs: the only code that knows blob storage.</summary>
public sealed class UploadStore(BlobServiceClient service)
{
    /// <summary>The container that files are dropped into.</summary>
    public const string Container = "uploads";

    const string DefaultContentType = "application/octet-stream";

    readonly BlobContainerClient _container = service.GetBlobContainerClient(Container);

    public Task CreateAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>The blob as it is now, or null where there is none.</summary>
    public async Task<Upload?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var now = (await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return new(name, now.ETag.ToString(), now.LastModified, now.ContentLength, now.ContentType is DefaultContentType or "" ? null : now.ContentType);
        }
        catch (RequestFailedException missing) when (missing.Status is 404)
        {
            return null;
        }
    }

    /// <summary>The content of exactly this state, as a stream; null when the blob has changed or gone.</summary>
    public async Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new() { IfMatch = new ETag(upload.ETag) } };
            return (await _container.GetBlobClient(upload.Name).DownloadStreamingAsync(options, cancellation)).Value.Content;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }
}
