using System.Globalization;

namespace NewsProcessor.Reading.Containers;

/// <summary>What unpacking one upload has cost so far, all its levels together. Past a bound, reading the upload ends.</summary>
public sealed class Unpacking(ReadingLimits limits)
{
    long _packed, _unpacked;
    int _members;

    internal ReadingLimits Limits => limits;

    /// <summary>Counts the upload's own bytes as they are read.</summary>
    internal Stream Packed(Stream upload) => new Meter(upload, count => _packed += count);

    /// <summary>Counts what a decompressor gives.</summary>
    internal Stream Unpacked(Stream content) => new Meter(content, Add);

    /// <summary>The one file that a compressed file wraps, which gives it no name of its own.</summary>
    internal IAsyncEnumerable<Member> Wrapped(Stream content) => new[] { new Member("") { Content = Unpacked(content) } }.ToAsyncEnumerable();

    internal void AddMember()
    {
        if (++_members > limits.Members)
            throw new UnpackingEndedException($"The container holds more than {limits.Members.ToString("N0", CultureInfo.InvariantCulture)} files, the limit for one upload. Split it into several.");
    }

    void Add(int count)
    {
        _unpacked += count;
        if (_unpacked > limits.UnpackedBytes)
            throw new UnpackingEndedException($"The container unpacks to more than {limits.UnpackedBytes / (1024 * 1024)} MiB, the limit for one upload. Split it into several.");
        if (_unpacked > limits.UnpackedBytesFree && _unpacked / limits.UnpackedRatio > _packed)
            throw new UnpackingEndedException($"The container unpacks to more than {limits.UnpackedRatio} times its size, as no archive of articles does. Upload the articles without it.");
    }

    sealed class Meter(Stream inner, Action<int> count) : ForwardStream
    {
        public override bool CanSeek => inner.CanSeek;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            count(read);
            return read;
        }
    }
}

/// <summary>Reading this upload ends here; the message says why, and what to do.</summary>
sealed class UnpackingEndedException(string reason) : Exception(reason);
