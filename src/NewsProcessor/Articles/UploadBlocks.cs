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

    public static async Task<string?> WriteAsync(BlockBlobClient blob, Stream content, BlobHttpHeaders headers, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var read = await ReadAsync();
            if (read < BlockBytes)
                return Tag(await blob.UploadAsync(new MemoryStream(buffer, 0, read), new BlobUploadOptions { HttpHeaders = headers }, cancellation));
            var blocks = new List<string>();
            for (; read > 0; read = await ReadAsync())
            {
                blocks.Add(Convert.ToBase64String(Guid.NewGuid().ToByteArray()));
                await blob.StageBlockAsync(blocks[^1], new MemoryStream(buffer, 0, read), cancellationToken: cancellation);
            }
            return Tag(await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = headers }, cancellation));
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // The other file's commit threw away the blocks that were not its own.
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
