using System.Buffers.Binary;

namespace NewsProcessor.Reading.Containers;

/// <summary>
/// A ZIP with its list of contents in memory: the base library reads the list with blocking calls, and takes in one of any size.
/// All else is read from the stream as it is asked for.
/// </summary>
sealed class ZipTail : ForwardStream
{
    /// <summary>The end record, its longest comment, and the locator of a large archive's end record before it (APPNOTE 4.3.15, 4.3.16).</summary>
    const int EndBytes = 20 + 22 + 65535;
    const int LargestList = 16 * 1024 * 1024;

    readonly Stream _whole;
    readonly byte[] _tail;
    readonly long _tailStart;

    ZipTail(Stream whole, byte[] tail) => (_whole, _tail, _tailStart) = (whole, tail, whole.Length - tail.Length);

    public static async Task<ZipTail> OpenAsync(Stream whole, CancellationToken cancellation)
    {
        var end = await LastAsync(whole, Math.Min(whole.Length, EndBytes), cancellation);
        var list = await ListStartAsync(whole, end, cancellation);
        if (list < 0 || list > whole.Length)
            throw new InvalidDataException("its list of contents is not where it says");
        if (whole.Length - list > LargestList)
            throw new InvalidDataException($"its list of contents is larger than {LargestList / (1024 * 1024)} MiB");
        return new(whole, whole.Length - list > end.Length ? await LastAsync(whole, whole.Length - list, cancellation) : end);
    }

    static async Task<byte[]> LastAsync(Stream whole, long count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        whole.Position = whole.Length - count;
        await whole.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    static async Task<long> ListStartAsync(Stream whole, byte[] end, CancellationToken cancellation)
    {
        var record = end.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (record < 0 || record + 22 > end.Length)
            throw new InvalidDataException("its end is missing, with the list of contents");
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(record + 16));
        if (start != uint.MaxValue)
            return start;
        if (record < 20 || !end.AsSpan(record - 20).StartsWith("PK\x06\x07"u8))
            throw new InvalidDataException("the end record of a large archive is missing");
        var large = new byte[56];
        whole.Position = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(record - 12)), 0, whole.Length);
        await whole.ReadExactlyAsync(large, cancellation);
        return BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48));
    }

    public override bool CanSeek => true;
    public override long Length => _whole.Length;
    public override long Position { get; set; }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };

    public override int Read(Span<byte> buffer)
    {
        if (Position < _tailStart)
            throw new NotSupportedException("Only the list of contents is read at once.");
        var count = (int)Math.Min(buffer.Length, Math.Max(0, Length - Position));
        _tail.AsSpan((int)(Position - _tailStart), count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= _tailStart)
            return Read(buffer.Span);
        if (_whole.Position != Position)
            _whole.Position = Position;
        var count = await _whole.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _tailStart - Position)], cancellationToken);
        Position += count;
        return count;
    }
}
