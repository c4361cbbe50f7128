using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsProcessor.Functions.Http;

/// <summary>How a body is packed for the way.</summary>
/// <param name="Name">As Content-Encoding has it; null for as it is.</param>
sealed record ContentEncoding(string? Name, Func<Stream, Stream> Open)
{
    /// <summary>Bytes below which packing gains nothing: such a body goes in one packet anyway.</summary>
    const int WorthIt = 1000;

    static readonly string[] _packable = ["text/", "application/json", "application/ld+json", "application/vnd.iptc.ninjs+json", "application/feed+json", "application/rss+xml", "application/atom+xml", "application/javascript", "image/svg+xml"];

    static readonly ContentEncoding _none = new(null, stream => stream);

    static readonly ContentEncoding[] _packed =
        [new("br", stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true)), new("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))];

    public static IReadOnlyList<ContentEncoding> All { get; } = [_none, .. _packed];

    /// <summary>What the client likes best of what pays; Brotli of what it likes alike.</summary>
    public static ContentEncoding For(HttpRequest request, string contentType, int length)
    {
        if (length < WorthIt || !_packable.Any(type => contentType.StartsWith(type, StringComparison.Ordinal)) || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return _none;
        var best = _packed.Select(encoding => (encoding, quality: Quality(accepted, encoding.Name!))).MaxBy(pair => pair.quality);
        return best.quality > 0 && best.quality >= Quality(accepted, "identity") ? best.encoding : _none;
    }

    /// <summary>The strong ETag of a body packed so.</summary>
    public string Tag(string tag) => Name is null ? $"\"{tag}\"" : $"\"{tag}-{Name}\"";

    public byte[] Compress(byte[] body)
    {
        if (Name is null)
            return body;
        var packed = new MemoryStream(body.Length / 3);
        using (var stream = Open(packed))
            stream.Write(body);
        return packed.ToArray();
    }

    /// <summary>RFC 9110, 12.5.3: 0 is refused. Uncompressed ranks below what is asked for by name.</summary>
    static double Quality(IList<StringWithQualityHeaderValue> accepted, string name)
    {
        var one = accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(value => value.Value == "*");
        return one is null ? 0 : one.Quality ?? 1;
    }
}
