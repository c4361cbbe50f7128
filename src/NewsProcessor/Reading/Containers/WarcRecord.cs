using System.Globalization;

namespace NewsProcessor.Reading.Containers;

/// <summary>A record's header, and its block to be read.</summary>
sealed record WarcRecord(string Type, string? Target, string? ContentType, Section Block)
{
    public const int LongestLine = 64 * 1024;
    const int MostLines = 1000;

    /// <summary>
    /// The next record, from wherever the reader is: blank lines between records may be missing or more than the two of the standard, with or without carriage returns.
    /// Lines that belong to no record (a length before them was wrong) are damage; neither record nor damage is the end.
    /// </summary>
    public static async Task<(WarcRecord? Record, string? Damage)> NextAsync(ByteReader bytes, CancellationToken cancellation)
    {
        var strays = 0;
        while (true)
        {
            await bytes.FillAsync(5, cancellation);
            var begins = bytes.Buffered.Span.StartsWith("WARC/"u8);
            if (begins && strays > 0)
                return (null, string.Create(CultureInfo.InvariantCulture, $"{strays} line(s) before byte {bytes.Position} belong to no record; a length before them is wrong"));
            var at = bytes.Position;
            if (await bytes.ReadLineAsync(LongestLine, cancellation) is not { } line)
                return (null, strays > 0 ? "the end of the file belongs to no record; a length before it is wrong" : null);
            if (begins)
                return await HeaderAsync(bytes, at, cancellation);
            strays += string.IsNullOrWhiteSpace(line) ? 0 : 1;
        }
    }

    static async Task<(WarcRecord?, string?)> HeaderAsync(ByteReader bytes, long at, CancellationToken cancellation)
    {
        var fields = await HeaderFields.ReadAsync(bytes, MostLines, cancellation);
        var place = string.Create(CultureInfo.InvariantCulture, $"at byte {at}");
        if (fields.GetValueOrDefault("WARC-Type") is not { } type)
            return (null, $"its header {place} names no WARC-Type");
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return (null, $"its header {place} has no Content-Length that is a number");
        var target = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        return (new(type.ToLowerInvariant(), target, fields.GetValueOrDefault("Content-Type"), new(bytes, length)), null);
    }
}
