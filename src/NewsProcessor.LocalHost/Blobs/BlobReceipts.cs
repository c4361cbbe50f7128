using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>
/// Which version of each blob is done with, kept where the real host keeps its receipts. A receipt is written after the function has
/// succeeded or the blob was called poison, so a host that is killed loses nothing: what has no receipt runs again.
/// </summary>
sealed class BlobReceipts(BlobServiceClient storage, string function, string watched)
{
    const string DoneETag = "etag";

    readonly BlobContainerClient _container = storage.GetBlobContainerClient("azure-webjobs-hosts");
    readonly ConcurrentDictionary<string, string> _done = new(StringComparer.Ordinal);

    string Folder => $"blobreceipts/localhost/{function}/{watched}/";

    /// <summary>Reads every receipt, once at start.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await foreach (var receipt in _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, Folder, cancellation))
            _done[receipt.Name] = receipt.Metadata[DoneETag];
    }

    public bool Has(BlobEvent version) => _done.TryGetValue(NameOf(version), out var done) && done == version.ETag;

    public async Task WriteAsync(BlobEvent version, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [DoneETag] = version.ETag } };
        await _container.GetBlobClient(NameOf(version)).UploadAsync(new MemoryStream(), options, cancellation);
        _done[NameOf(version)] = version.ETag;
    }

    /// <summary>A hash, because a blob's own name may already be as long as names may be.</summary>
    string NameOf(BlobEvent version) => Folder + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version.Name)));
}
