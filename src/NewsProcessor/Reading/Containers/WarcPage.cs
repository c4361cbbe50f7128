using System.Collections.Frozen;
using System.IO.Compression;

namespace NewsProcessor.Reading.Containers;

/// <summary>The page that a record holds: past its HTTP header, out of its chunks and codings.</summary>
/// <param name="Content">The page's bytes.</param>
/// <param name="ContentType">As the server sent it.</param>
sealed record WarcPage(Stream Content, string? ContentType)
{
    const int MostLines = 500;

    /// <summary>Media types of pages, feeds and documents. Data and scripts, which pages fetch too, are none; nor is what a site tells to machines.</summary>
    static readonly FrozenSet<string> _read =
        "text/html application/xhtml+xml text/plain application/rss+xml application/atom+xml application/rdf+xml application/feed+json text/markdown application/pdf application/nitf+xml application/vnd.iptc.g2.newsitem+xml application/vnd.iptc.g2.newsmessage+xml"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a record of another kind: a request, a revisit, metadata, an answer that is no success, a picture.</summary>
    public static async Task<WarcPage?> OfAsync(WarcRecord record, Unpacking unpacking, CancellationToken cancellation)
    {
        if (!IsPage(record.Target))
            return null;
        if (record.Type == "resource")
            return IsRead(record.ContentType) ? new(record.Block, record.ContentType) : null;
        return record.Type == "response" ? await ResponseAsync(new ByteReader(record.Block), unpacking, cancellation) : null;
    }

    static async Task<WarcPage?> ResponseAsync(ByteReader bytes, Unpacking unpacking, CancellationToken cancellation)
    {
        if (await bytes.ReadLineAsync(WarcRecord.LongestLine, cancellation) is not { } status || status.Split(' ') is not ["HTTP/1.0" or "HTTP/1.1" or "HTTP/2" or "HTTP/2.0" or "HTTP/3" or "HTTP/3.0", ['2', _, _], ..])
            return null;
        var fields = await HeaderFields.ReadAsync(bytes, MostLines, cancellation);
        var type = fields.GetValueOrDefault("Content-Type");
        if (!IsRead(type))
            return null;
        Stream content = new Rest(bytes);
        if (fields.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true)
            content = new ChunkedStream(bytes);
        foreach (var coding in (fields.GetValueOrDefault("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            content = await DecodedAsync(content, coding.ToLowerInvariant(), unpacking, cancellation);
        return new(content, type);
    }

    /// <summary>Many crawlers store the page as unpacked and keep the header all the same: the bytes decide.</summary>
    static async Task<Stream> DecodedAsync(Stream coded, string coding, Unpacking unpacking, CancellationToken cancellation)
    {
        var started = await StartedStream.OpenAsync(coded, cancellation);
        var start = started.Start;
        return coding switch
        {
            "gzip" or "x-gzip" when start.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => unpacking.Unpacked(new GzipStream(started)),
            "deflate" when start.Length > 1 && (start.Span[0] & 0x0F) == 8 && ((start.Span[0] << 8) | start.Span[1]) % 31 == 0 => unpacking.Unpacked(new ZLibStream(started, CompressionMode.Decompress)),
            "deflate" when !LooksPlain(start.Span) => unpacking.Unpacked(new DeflateStream(started, CompressionMode.Decompress)),
            "br" when !LooksPlain(start.Span) => unpacking.Unpacked(new BrotliStream(started, CompressionMode.Decompress)),
            "gzip" or "x-gzip" or "deflate" or "br" or "identity" or "none" or "utf-8" => started,
            _ => throw new InvalidDataException($"its content coding \"{coding}\" is not read here; archive pages as gzip, deflate, br or plain"),
        };
    }

    /// <summary>Text starts with letters and markup, without control characters.</summary>
    static bool LooksPlain(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, 64)].IndexOfAnyInRange((byte)0, (byte)8) < 0 && start.TrimStart("\r\n\t \xEF\xBB\xBF"u8) is [(byte)'<', ..];

    static bool IsRead(string? type) => type is null || _read.Contains(type.Split(';')[0].Trim());

    static bool IsPage(string? target) => Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "file"
        && !uri.AbsolutePath.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) && !uri.AbsolutePath.EndsWith("/ads.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is left of a block behind its header.</summary>
    sealed class Rest(ByteReader bytes) : ForwardStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => bytes.ReadAsync(buffer, cancellationToken);
    }
}
