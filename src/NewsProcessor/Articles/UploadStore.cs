using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace NewsProcessor.Articles;

/// <summary>The uploaded blobs: the only code that knows blob storage.</summary>
public sealed class UploadStore(BlobServiceClient service)
{
    /// <summary>The container that files are dropped into.</summary>
    public const string Container = "uploads";

    const string DefaultContentType = "application/octet-stream";

    const int PageBlobs = 500;

    readonly BlobContainerClient _container = service.GetBlobContainerClient(Container);

    public Task CreateAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>The blob as it is now, or null where there is none.</summary>
    public async Task<Upload?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var now = (await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return Of(name, now.ETag, now.LastModified, now.ContentLength, now.ContentType);
        }
        catch (RequestFailedException missing) when (missing.Status is 404)
        {
            return null;
        }
    }

    /// <summary>Every blob, in order of names, a page at a time.</summary>
    /// <param name="from">Where an earlier walk stopped.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async IAsyncEnumerable<UploadPage> ListAsync(string? from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in _container.GetBlobsAsync(cancellationToken: cancellation).AsPages(from, PageBlobs))
            yield return new([.. page.Values.Select(blob => Of(blob.Name, blob.Properties.ETag!.Value, blob.Properties.LastModified!.Value, blob.Properties.ContentLength ?? 0, blob.Properties.ContentType))], page.ContinuationToken);
    }

    /// <summary>Deletes a blob, unless it has changed since.</summary>
    public async Task DeleteAsync(string name, string etag, CancellationToken cancellation)
    {
        try
        {
            await _container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = new ETag(etag) }, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 412)
        {
            // Another file by now.
        }
    }

    /// <summary>Deletes every snapshot of a blob, and every version but the present one.</summary>
    public async Task EraseEarlierAsync(string name, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(name);
        await foreach (var state in _container.GetBlobsAsync(BlobTraits.None, BlobStates.Snapshots | BlobStates.Version, name, cancellation))
        {
            if (state.Name == name && state.Snapshot is { } snapshot)
                await blob.WithSnapshot(snapshot).DeleteIfExistsAsync(cancellationToken: cancellation);
            else if (state.Name == name && state is { VersionId: { } version, IsLatestVersion: not true })
                await blob.WithVersion(version).DeleteIfExistsAsync(cancellationToken: cancellation);
        }
    }

    /// <summary>The content of exactly this state, as a stream that can be read in any order; null when the blob has changed or gone. If it does later, reading throws <see cref="UploadChangedException"/>.</summary>
    public async Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation)
    {
        var content = new UploadContent(_container.GetBlobClient(upload.Name), upload);
        return await content.OpenAsync(cancellation) ? content : null;
    }

    /// <summary>Writes a blob from a stream of any length.</summary>
    /// <param name="contentType">Kept with the blob; storage's default where null.</param>
    /// <param name="onlyNew">Not if there is one of this name.</param>
    /// <returns>The new state's ETag; null when another file of this name was finished meanwhile, and stands.</returns>
    public Task<string?> WriteAsync(string name, Stream content, string? contentType, bool onlyNew, CancellationToken cancellation) =>
        UploadBlocks.WriteAsync(_container.GetBlockBlobClient(name), content, new BlobHttpHeaders { ContentType = contentType ?? DefaultContentType }, onlyNew, cancellation);

    /// <summary>Lists give ETags without the quotation marks that they have everywhere else: always with them here.</summary>
    static Upload Of(string name, ETag etag, DateTimeOffset modified, long length, string? type) =>
        new(name, etag.ToString("H"), modified, length, type is DefaultContentType or "" ? null : type);
}

/// <summary>Some of the blobs, and where to go on; null at the end.</summary>
public sealed record UploadPage(IReadOnlyList<Upload> Uploads, string? Next);
