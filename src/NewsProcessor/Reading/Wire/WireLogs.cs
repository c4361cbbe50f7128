namespace NewsProcessor.Reading.Wire;

/// <summary>Cuts messages that were stored without control characters: as printers logged them, one header line below the other, or between the ZCZC and NNNN of teleprinters.</summary>
static class WireLogs
{
    /// <summary>Each message from its header line to the next, as printers log them: a header line stands first, or below a blank line, NNNN or the time that ends the message above.</summary>
    public static IEnumerable<WireEnvelope> Printed(string wire)
    {
        var (start, opens) = (0, false);
        for (var at = 0; at < wire.Length; at = LineAfter(wire, at, wire.Length))
        {
            var line = wire[at..LineAfter(wire, at, wire.Length)].TrimEnd();
            if (opens && Iptc7901Header.IsWhole(line))
            {
                yield return Ended(wire, start, at);
                start = at;
            }
            opens = line.Length == 0 || line == WireEnvelopes.EndOfMessage || WireTimes.Ends(line);
        }
        yield return Ended(wire, start, wire.Length);
    }

    /// <summary>A message up to its NNNN.</summary>
    static WireEnvelope Ended(string wire, int from, int to) => Bare(wire, from, AtLine(wire, WireEnvelopes.EndOfMessage, from, to) is >= 0 and var end ? end : to);

    /// <summary>Each message between ZCZC, which stands at the start of a line, and NNNN, which ends one; one without its NNNN breaks off, and what stands behind an NNNN is a message without its start.</summary>
    public static IEnumerable<WireEnvelope> Teleprinted(string wire)
    {
        wire = WithLineFeeds(wire);
        for (var at = AtLine(wire, WireEnvelopes.StartOfMessage, 0, wire.Length); at >= 0;)
        {
            var start = at + WireEnvelopes.StartOfMessage.Length;
            at = AtLine(wire, WireEnvelopes.StartOfMessage, start, wire.Length);
            var next = at < 0 ? wire.Length : at;
            var end = EndingLine(wire, start, next);
            yield return end < 0 ? Bare(wire, start, next) with { Trailer = null } : Bare(wire, start, end);
            while (end >= 0 && end + WireEnvelopes.EndOfMessage.Length is var from && !wire.AsSpan(from, next - from).IsWhiteSpace())
            {
                end = EndingLine(wire, from, next);
                yield return new(from, "", wire[from..(end < 0 ? next : end)], end < 0 ? null : "");
            }
        }
    }

    /// <summary>With a line feed for every carriage return that stands alone: every place stays.</summary>
    static string WithLineFeeds(string wire) => string.Create(wire.Length, wire, (lines, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            lines[i] = source[i] == '\r' && (i + 1 == source.Length || source[i + 1] is not ('\r' or '\n')) ? '\n' : source[i];
    });

    /// <summary>Where an NNNN starts that ends its line, alone or behind the time; -1 where none does.</summary>
    static int EndingLine(string wire, int from, int to)
    {
        for (var at = wire.IndexOf(WireEnvelopes.EndOfMessage, from, to - from, StringComparison.Ordinal); at >= 0; at = wire.IndexOf(WireEnvelopes.EndOfMessage, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            var end = at + WireEnvelopes.EndOfMessage.Length;
            var near = wire.AsSpan(0, at)[Math.Max(0, at - WireTimes.LongestLine - 1)..];
            var before = near[(near.LastIndexOfAny('\r', '\n') + 1)..].Trim();
            if ((before.IsEmpty || IsTime(before.ToString())) && wire.AsSpan(end).TrimStart(' ') is [] or ['\r' or '\n' or '\u0003', ..])
                return at;
        }
        return -1;
    }

    static bool IsTime(string line) => WireTimes.Ends(line) || WireTimes.Southern(line) is not null;

    /// <summary>Where a line starts with a word; -1 where none does.</summary>
    static int AtLine(string wire, string word, int from, int to)
    {
        for (var at = wire.IndexOf(word, from, to - from, StringComparison.Ordinal); at >= 0; at = wire.IndexOf(word, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            if (wire.AsSpan(0, at).TrimEnd(' ') is [] or [.., '\r' or '\n'])
                return at;
        }
        return -1;
    }

    /// <summary>The header line, keyword lines that end in a stroke, the text, and the time group as the last line.</summary>
    static WireEnvelope Bare(string wire, int from, int to)
    {
        var start = to - wire[from..to].TrimStart().Length;
        var text = LineAfter(wire, start, to);
        var desk = DeskHeader.Opens(wire[start..to]);
        for (var next = text; next < to && wire[text..(next = LineAfter(wire, text, to))].Trim() is var line && (line is [] or [.., '/'] || AnsaHeader.IsPart(line) || (desk && DeskHeader.IsPart(line)));)
            text = next;
        var last = text + wire.AsSpan(text, to - text).TrimEnd().LastIndexOf('\n');
        var end = last > text && WireTimes.Group(wire[last..to]) is not null ? last : to;
        return new(start, wire[start..text], wire[text..end], wire[end..to]);
    }

    static int LineAfter(string wire, int at, int to) => wire.IndexOf('\n', at, to - at) is >= 0 and var end ? end + 1 : to;
}
