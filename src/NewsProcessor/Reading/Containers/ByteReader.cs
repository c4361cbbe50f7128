using System.Text;

namespace NewsProcessor.Reading.Containers;

/// <summary>Reads a stream by lines, by counts and by looking ahead.</summary>
sealed class ByteReader(Stream inner)
{
    byte[] _buffer = new byte[64 * 1024];
    int _start, _end;

    /// <summary>Bytes at hand.</summary>
    public ReadOnlyMemory<byte> Buffered => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Bytes passed so far.</summary>
    public long Position { get; private set; }

    /// <summary>Has at least so many bytes at hand, unless the stream ends before.</summary>
    public async ValueTask FillAsync(int count, CancellationToken cancellation)
    {
        if (_end - _start >= count)
            return;
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }
        if (count > _buffer.Length)
            Array.Resize(ref _buffer, count);
        while (_end < count && await inner.ReadAsync(_buffer.AsMemory(_end), cancellation) is > 0 and var read)
            _end += read;
    }

    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Takes back bytes just passed.</summary>
    public void Unread(int count) => Skip(-count);

    /// <summary>What lies at hand is of no use after damage.</summary>
    public void Forget() => Skip(Buffered.Length);

    /// <summary>Passes bytes of one value.</summary>
    public async Task SkipWhileAsync(byte value, CancellationToken cancellation)
    {
        do
        {
            await FillAsync(1, cancellation);
            Skip(Buffered.Span.IndexOfAnyExcept(value) is >= 0 and var other ? other : Buffered.Length);
        }
        while (_start == _end && await MoreAsync(cancellation));
    }

    /// <summary>Passes bytes up to and with one of a value.</summary>
    public async Task SkipPastAsync(byte value, int atMost, CancellationToken cancellation)
    {
        for (var passed = 0; passed < atMost; passed++)
        {
            await FillAsync(1, cancellation);
            if (_start == _end)
                return;
            Skip(1);
            if (_buffer[_start - 1] == value)
                return;
        }
        throw new InvalidDataException($"a text in its header is longer than {atMost} bytes");
    }

    /// <summary>Passes bytes until the next ones look as wanted, or to the end.</summary>
    public async Task SkipToAsync(Func<ReadOnlySpan<byte>, bool> wanted, int length, CancellationToken cancellation)
    {
        do
        {
            await FillAsync(length, cancellation);
            for (; _end - _start >= length; Skip(1))
            {
                if (wanted(Buffered.Span))
                    return;
            }
        }
        while (await MoreAsync(cancellation));
        Forget();
    }

    /// <summary>A line without its end, as Latin-1; null at the end of the stream. A line longer than the limit comes in pieces.</summary>
    public async ValueTask<string?> ReadLineAsync(int limit, CancellationToken cancellation)
    {
        var looked = 0;
        while (true)
        {
            if (Buffered.Span[looked..].IndexOf((byte)'\n') is >= 0 and var end)
                return Taken(looked + end, 1);
            looked = Buffered.Length;
            if (looked >= limit)
                return Taken(looked, 0);
            await FillAsync(looked + 1, cancellation);
            if (Buffered.Length == looked)
                return looked == 0 ? null : Taken(looked, 0);
        }
    }

    string Taken(int length, int end)
    {
        var line = Encoding.Latin1.GetString(Buffered.Span[..length]);
        Skip(length + end);
        return line.EndsWith('\r') ? line[..^1] : line;
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        await FillAsync(1, cancellation);
        var count = Math.Min(buffer.Length, Buffered.Length);
        Buffered[..count].CopyTo(buffer);
        Skip(count);
        return count;
    }

    async Task<bool> MoreAsync(CancellationToken cancellation)
    {
        var had = Buffered.Length;
        await FillAsync(had + 1, cancellation);
        return Buffered.Length > had;
    }
}
