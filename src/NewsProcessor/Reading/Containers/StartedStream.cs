namespace NewsProcessor.Reading.Containers;

/// <summary>A stream whose first bytes have been looked at; reading begins with the first byte all the same.</summary>
public sealed class StartedStream : ForwardStream
{
    /// <summary>Enough to recognise any format.</summary>
    const int StartBytes = 4096;

    readonly Stream _inner;
    readonly byte[] _start = new byte[StartBytes];
    int _length, _at;
    bool _ended;
    InvalidDataException? _damage;

    StartedStream(Stream inner) => _inner = inner;

    /// <summary>Looks at the start of a stream, which stays the caller's.</summary>
    public static async Task<StartedStream> OpenAsync(Stream inner, CancellationToken cancellation)
    {
        var stream = new StartedStream(inner);
        await stream.StartAsync(cancellation);
        return stream;
    }

    /// <summary>Damage behind the first bytes is for whoever reads that far.</summary>
    async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            for (var read = 1; read > 0 && _length < StartBytes; _length += read)
                read = await _inner.ReadAsync(_start.AsMemory(_length), cancellation);
            _ended = _length < StartBytes;
        }
        catch (InvalidDataException damage) when (_length > 0)
        {
            _damage = damage;
        }
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlyMemory<byte> Start => _start.AsMemory(0, _length);

    /// <summary>Bytes in all, where that is known before they are read.</summary>
    public long? KnownLength => _inner.CanSeek ? _inner.Length : _ended ? _length : null;

    /// <summary>The stream itself when it can be read in any order, else a copy that can: in memory while small, else in a file without a name, gone when it is closed.</summary>
    /// <param name="limit">The largest copy, in bytes.</param>
    /// <param name="cancellation">Stops the copying.</param>
    /// <returns>The stream, to be disposed by the caller only if it is a copy (see <see cref="IsCopy"/>).</returns>
    internal async Task<Stream> SeekableAsync(long limit, CancellationToken cancellation) =>
        _inner.CanSeek ? _inner : await SpooledCopy.OfAsync(this, limit, cancellation);

    internal bool IsCopy(Stream stream) => stream != _inner;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _length)
        {
            if (Interlocked.Exchange(ref _damage, null) is { } damage)
                throw damage;
            return _ended ? 0 : await _inner.ReadAsync(buffer, cancellationToken);
        }
        var taken = Math.Min(buffer.Length, _length - _at);
        _start.AsMemory(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }
}
