using Azure;
using Azure.Storage.Blobs;

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

    /// <summary>The content of exactly this state, as a stream that can be read in any order; null when the blob has changed or gone. If it does later, reading throws <see cref="UploadChangedException"/>.</summary>
    public async Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation)
    {
        var content = new UploadContent(_container.GetBlobClient(upload.Name), upload);
        return await content.OpenAsync(cancellation) ? content : null;
    }
}
