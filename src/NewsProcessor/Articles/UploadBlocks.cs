using System.Buffers;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace NewsProcessor.Articles;

/// <summary>
/// Writes a stream as a blob, holding one block of it. A file longer than that comes to stand all at once when its list of blocks is committed.
/// Blocks have names of their own, where the SDK names them by their places: of two files sent under one name at once, none gets a block of the other.
/// </summary>
static class UploadBlocks
{
    const int BlockBytes = 4 * 1024 * 1024;

    public static async Task<string?> WriteAsync(BlockBlobClient blob, Stream content, BlobHttpHeaders headers, bool onlyNew, CancellationToken cancellation)
    {
        var conditions = onlyNew ? new BlobRequestConditions { IfNoneMatch = ETag.All } : null;
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var read = await ReadAsync();
            if (read < BlockBytes)
                return Tag(await blob.UploadAsync(new MemoryStream(buffer, 0, read), new BlobUploadOptions { HttpHeaders = headers, Conditions = conditions }, cancellation));
            var blocks = new List<string>();
            for (; read > 0; read = await ReadAsync())
            {
                blocks.Add(Convert.ToBase64String(Guid.NewGuid().ToByteArray()));
                await blob.StageBlockAsync(blocks[^1], new MemoryStream(buffer, 0, read), cancellationToken: cancellation);
            }
            return Tag(await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = headers, Conditions = conditions }, cancellation));
        }
        catch (RequestFailedException lost) when (lost.ErrorCode == BlobErrorCode.InvalidBlockList || (onlyNew && lost.Status is 409 or 412))
        {
            // The other file's commit threw away the blocks that were not its own; or there is one where none was to be.
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        ValueTask<int> ReadAsync() => content.ReadAtLeastAsync(buffer.AsMemory(0, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellation);
    }

    static string Tag(BlobContentInfo written) => written.ETag.ToString("G");
}
