using Azure.Storage.Blobs;
using NewsProcessor.LocalHost.Catalogue;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>A blob-triggered function with the container and names that it listens to.</summary>
sealed record BlobTarget(HostedFunction Function, BlobPath Path, BlobContainerClient Container, BlobReceipts Receipts);
