namespace NewsProcessor.Reading.Containers;

/// <summary>The next so many bytes of a stream, as a stream of their own.</summary>
sealed class Section(ByteReader whole, long length) : ForwardStream
{
    long _left = length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0 || buffer.Length == 0)
            return 0;
        var left = _left;
        // Behind damage the stream goes on elsewhere: nothing there belongs to this section.
        _left = 0;
        var read = await whole.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
        if (read == 0)
            throw new EndOfStreamException("the file is cut off in the middle of it");
        _left = left - read;
        return read;
    }

    /// <summary>Passes what nobody read.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        var block = new byte[64 * 1024];
        while (await ReadAsync(block, cancellation) > 0)
        {
            // Passed.
        }
    }
}
