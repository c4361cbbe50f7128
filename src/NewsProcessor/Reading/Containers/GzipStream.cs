using System.Runtime.InteropServices;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace NewsProcessor.Reading.Containers;

/// <summary>
/// Unpacks gzip members (RFC 1952) one behind the other. A damaged member throws once, and reading again goes on with the next:
/// in a WARC each record is a member of its own. The base library's stream reads past a member's end and so cannot find the next one.
/// </summary>
sealed class GzipStream(Stream packed) : ForwardStream
{
    const int HeaderBytes = 10;
    const int LongestName = 64 * 1024;

    readonly Inflater _inflater = new(noHeader: true);
    readonly ByteReader _packed = new(packed);
    readonly Crc32 _crc = new();
    State _state = State.Between;
    long _members;

    enum State { Between, Inside, Lost, Ended }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0 && _state is not State.Ended)
        {
            if (_state is not State.Inside)
                await BeginAsync(cancellationToken);
            else if (await InflateAsync(buffer, cancellationToken) is > 0 and var count)
                return count;
        }
        return 0;
    }

    /// <summary>To the next member, over zeros between them; anything else between them is damage, and the next header is searched for.</summary>
    async Task BeginAsync(CancellationToken cancellation)
    {
        await (_state is State.Lost ? _packed.SkipToAsync(IsHeader, HeaderBytes, cancellation) : _packed.SkipWhileAsync(0, cancellation));
        await _packed.FillAsync(HeaderBytes, cancellation);
        if (_packed.Buffered.Length == 0)
            _state = State.Ended;
        else if (!IsHeader(_packed.Buffered.Span))
            throw Lost(_packed.Buffered.Length < HeaderBytes ? "it is cut off in a gzip header" : "bytes between its gzip members belong to none");
        else
            await HeaderAsync(cancellation);
    }

    static bool IsHeader(ReadOnlySpan<byte> start) => start.Length >= HeaderBytes && start is [0x1F, 0x8B, 8, < 0x20, ..];

    async Task HeaderAsync(CancellationToken cancellation)
    {
        var flags = _packed.Buffered.Span[3];
        _packed.Skip(HeaderBytes);
        if ((flags & 4) != 0)
        {
            await NeedAsync(2, cancellation);
            var extra = _packed.Buffered.Span[0] | (_packed.Buffered.Span[1] << 8);
            await NeedAsync(2 + extra, cancellation);
            _packed.Skip(2 + extra);
        }
        for (var texts = System.Numerics.BitOperations.PopCount((uint)flags & 0x18); texts > 0; texts--)
            await _packed.SkipPastAsync(0, LongestName, cancellation);
        if ((flags & 2) != 0)
        {
            await NeedAsync(2, cancellation);
            _packed.Skip(2);
        }
        _inflater.Reset();
        _crc.Reset();
        _members++;
        _state = State.Inside;
    }

    /// <summary>Unpacked bytes; 0 at the end of the member.</summary>
    async Task<int> InflateAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        while (true)
        {
            var count = Inflate(buffer);
            if (count > 0)
                return count;
            if (_inflater.IsFinished)
            {
                await TrailerAsync(cancellation);
                return 0;
            }
            await _packed.FillAsync(1, cancellation);
            if (_packed.Buffered.Length == 0)
                throw Ended();
            var input = Array(_packed.Buffered);
            _inflater.SetInput(input.Array, input.Offset, input.Count);
            _packed.Skip(_packed.Buffered.Length);
        }
    }

    int Inflate(Memory<byte> buffer)
    {
        var whole = Array(buffer);
        try
        {
            var count = _inflater.Inflate(whole.Array, whole.Offset, whole.Count);
            _crc.Update(new ArraySegment<byte>(whole.Array!, whole.Offset, count));
            return count;
        }
        catch (Exception broken) when (broken is SharpZipBaseException or IndexOutOfRangeException)
        {
            _packed.Unread(_inflater.RemainingInput);
            throw Lost($"gzip member {_members} is damaged");
        }
    }

    /// <summary>What the inflater took in too many belongs to the trailer and the next member.</summary>
    async Task TrailerAsync(CancellationToken cancellation)
    {
        _packed.Unread(_inflater.RemainingInput);
        await NeedAsync(8, cancellation);
        var crc = BitConverter.ToUInt32(_packed.Buffered.Span);
        _packed.Skip(8);
        _state = State.Between;
        if (crc != (uint)_crc.Value)
            throw Lost($"the checksum of gzip member {_members} is wrong");
    }

    static ArraySegment<byte> Array(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var array) ? array : throw new NotSupportedException("The library unpacks between arrays.");

    async Task NeedAsync(int count, CancellationToken cancellation)
    {
        await _packed.FillAsync(count, cancellation);
        if (_packed.Buffered.Length < count)
            throw Ended();
    }

    InvalidDataException Ended()
    {
        _state = State.Ended;
        return new("it is cut off; the end is missing");
    }

    InvalidDataException Lost(string reason)
    {
        _state = State.Lost;
        return new(reason);
    }
}
