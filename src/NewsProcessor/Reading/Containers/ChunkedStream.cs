using System.Globalization;

namespace NewsProcessor.Reading.Containers;

/// <summary>Undoes the chunked transfer coding (RFC 9112, 7.1). What does not begin with a chunk's size was stored without chunks, whatever its header says.</summary>
sealed class ChunkedStream(ByteReader coded) : ForwardStream
{
    const int LongestSize = 256;

    long _left;
    bool _begun, _plain, _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0 && !_plain && !_ended)
            await NextAsync(cancellationToken);
        if (_ended || buffer.Length == 0)
            return 0;
        var read = await coded.ReadAsync(_plain ? buffer : buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
        if (read == 0 && !_plain)
            throw new EndOfStreamException("its last chunk is cut off");
        _left -= _plain ? 0 : read;
        return read;
    }

    async Task NextAsync(CancellationToken cancellation)
    {
        await coded.FillAsync(LongestSize, cancellation);
        if (!_begun && Size(FirstLine(coded.Buffered.Span)) is null)
        {
            _plain = true;
            return;
        }
        var line = await coded.ReadLineAsync(LongestSize, cancellation);
        if (_begun && line is { Length: 0 })
            line = await coded.ReadLineAsync(LongestSize, cancellation);
        _begun = true;
        _left = line is null ? 0 : Size(line) ?? throw new InvalidDataException("a chunk has no size");
        _ended = _left == 0;
    }

    static string FirstLine(ReadOnlySpan<byte> start) => System.Text.Encoding.Latin1.GetString(start[..Math.Max(0, start.IndexOf((byte)'\n'))]);

    static long? Size(string line) => long.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
}
