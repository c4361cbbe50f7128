using System.Globalization;
using SharpCompress.Common;
using SharpCompress.Compressors.ZStandard;

namespace NewsProcessor.Reading.Containers;

/// <summary>Unpacks compressed streams one behind the other, as their tools do, by a library that unpacks one. What bad content makes the library throw comes out as <see cref="InvalidDataException"/>.</summary>
/// <param name="packed">The compressed bytes.</param>
/// <param name="open">Opens the one that begins here; it is read to its end and no further.</param>
sealed class DecompressedStream(Stream packed, Func<Stream, CancellationToken, ValueTask<Stream>> open) : ForwardStream
{
    readonly PackedStream _packed = new(packed);
    Stream? _current;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        try
        {
            while (_current is not null || await _packed.IsMoreAsync(cancellationToken))
            {
                _current ??= await open(_packed, cancellationToken);
                if (await _current.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                    return read;
                await _current.DisposeAsync();
                _current = null;
            }
            return 0;
        }
        catch (Exception unknown) when (unknown is NotImplementedException or NotSupportedException)
        {
            // The library throws these for filters of xz that it has not got.
            throw new InvalidDataException("it is packed in a way that is not read here", unknown);
        }
        catch (Exception fault) when (fault is SharpCompressException or ZstdException or EndOfStreamException or IndexOutOfRangeException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException(_packed.HasEnded || fault is IncompleteArchiveException or EndOfStreamException
                ? "it is cut off; the end is missing" : string.Create(CultureInfo.InvariantCulture, $"it is damaged at or before byte {_packed.Position}"), fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _current?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Counts the bytes, which the library asks for, and passes over the zeros that may pad what lies between two streams of xz.</summary>
    sealed class PackedStream(Stream inner) : ForwardStream
    {
        readonly byte[] _next = new byte[1];
        bool _looked;
        long _position;

        public override long Position { get => _position; set => base.Position = value; }

        public bool HasEnded { get; private set; }

        public async ValueTask<bool> IsMoreAsync(CancellationToken cancellation)
        {
            while (!_looked && await inner.ReadAsync(_next, cancellation) > 0)
            {
                _looked = _next[0] != 0;
                _position += _looked ? 0 : 1;
            }
            return _looked;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = 1;
            if (_looked && !buffer.IsEmpty)
                (_looked, buffer.Span[0]) = (false, _next[0]);
            else
                read = await inner.ReadAsync(buffer, cancellationToken);
            HasEnded = read == 0 && !buffer.IsEmpty;
            _position += read;
            return read;
        }
    }
}
