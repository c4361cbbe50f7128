using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsProcessor.Articles;

/// <summary>
/// One state of a blob as a stream: one download while it is read forwards, another one from wherever reading goes on elsewhere.
/// So a ZIP, whose list of contents stands at its end, is read without a copy.
/// </summary>
sealed class UploadContent(BlobClient blob, Upload upload) : Stream
{
    /// <summary>A gap that is cheaper to read over than to ask for a new download, in bytes.</summary>
    const int ShortGap = 256 * 1024;

    Stream? _body;
    long _bodyAt;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => upload.Length;
    public override long Position { get; set; }

    /// <summary>Asks for the first bytes; false when the blob has changed or gone.</summary>
    public async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await DownloadAsync(default, cancellation);
            return true;
        }
        catch (UploadChangedException)
        {
            return false;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        if (_body is null || Position != _bodyAt)
            await MoveAsync(cancellationToken);
        try
        {
            var read = await _body!.ReadAsync(buffer, cancellationToken);
            Position = _bodyAt += read;
            return read;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            throw new UploadChangedException(changed);
        }
    }

    async Task MoveAsync(CancellationToken cancellation)
    {
        var gap = Position - _bodyAt;
        if (_body is null || gap is < 0 or > ShortGap)
        {
            await DownloadAsync(new HttpRange(Position), cancellation);
            return;
        }
        await _body.ReadExactlyAsync(new byte[gap], cancellation);
        _bodyAt = Position;
    }

    async Task DownloadAsync(HttpRange range, CancellationToken cancellation)
    {
        if (_body is not null)
            await _body.DisposeAsync();
        _body = null;
        try
        {
            var options = new BlobDownloadOptions { Range = range, Conditions = new() { IfMatch = new ETag(upload.ETag) } };
            _body = (await blob.DownloadStreamingAsync(options, cancellation)).Value.Content;
            _bodyAt = range.Offset;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            throw new UploadChangedException(changed);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Blobs are read asynchronously.");
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is written.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _body?.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The blob was replaced or deleted while it was read.</summary>
sealed class UploadChangedException(Exception cause) : Exception("The blob was replaced or deleted while it was read.", cause);
