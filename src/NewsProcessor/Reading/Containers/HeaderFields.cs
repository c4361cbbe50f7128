namespace NewsProcessor.Reading.Containers;

/// <summary>Lines "Name: value" up to a blank one, as in HTTP and WARC.</summary>
static class HeaderFields
{
    /// <summary>By name in any case; the first of a name counts. A line that begins with white space goes on with the one before.</summary>
    public static async Task<Dictionary<string, string>> ReadAsync(ByteReader bytes, int mostLines, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        for (var lines = 0; await bytes.ReadLineAsync(WarcRecord.LongestLine, cancellation) is { Length: > 0 } line; lines++)
        {
            if (lines == mostLines)
                throw new InvalidDataException($"a header has more than {mostLines} lines");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
                fields[last] += " " + line.Trim();
            else if (colon > 0 && fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()))
                last = line[..colon].Trim();
        }
        return fields;
    }
}
