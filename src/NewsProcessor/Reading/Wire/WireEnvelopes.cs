using System.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>One message of a wire: header, text and trailer, as characters of one byte each.</summary>
/// <param name="At">The byte at which it starts.</param>
/// <param name="Trailer">What follows the end of text; null where the message breaks off.</param>
sealed record WireEnvelope(int At, string Header, string Text, string? Trailer);

/// <summary>Cuts a wire at its control characters: SOH header STX text ETX trailer EOT. Any of the last three may be missing; a message that was stored without all of them is cut at its lines, and at the ZCZC and NNNN of teleprinters.</summary>
static class WireEnvelopes
{
    public const char StartOfHeader = '\u0001', StartOfText = '\u0002', EndOfText = '\u0003', EndOfTransmission = '\u0004';

    const string StartOfMessage = "ZCZC", EndOfMessage = "NNNN";

    static readonly System.Buffers.SearchValues<byte> _filler = System.Buffers.SearchValues.Create("\0\u0016\u007F\r\n "u8);

    /// <summary>The header's beginning, where a file starts with one; idle and filler characters (NUL, SYN, DEL, line ends) may come before.</summary>
    public static string? Start(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept(_filler);
        return at >= 0 && head[at] == StartOfHeader ? Encoding.Latin1.GetString(head[(at + 1)..]) : null;
    }

    /// <summary>What stands behind the teleprinters' start of message; null where a file does not begin with it.</summary>
    public static string? BehindStart(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head).TrimStart();
        return start.StartsWith(StartOfMessage, StringComparison.Ordinal) ? start[StartOfMessage.Length..].TrimStart(' ', '\t', '\r', '\n', '\0', '\u0016', StartOfHeader) : null;
    }

    public static List<WireEnvelope> Of(ReadOnlySpan<byte> bytes)
    {
        var wire = Encoding.Latin1.GetString(bytes);
        if (!wire.Contains(StartOfHeader))
            return BehindStart(bytes) is null ? [Bare(wire, 0, wire.Length)] : [.. Teleprinted(wire)];
        var envelopes = new List<WireEnvelope>();
        for (var at = wire.IndexOf(StartOfHeader, StringComparison.Ordinal); at >= 0;)
        {
            var next = wire.IndexOf(StartOfHeader, at + 1);
            envelopes.Add(Cut(wire, at, next < 0 ? wire.Length : next));
            at = next;
        }
        return envelopes;
    }

    /// <summary>Each message between ZCZC and NNNN, which stand at the start of a line; one without its NNNN breaks off.</summary>
    static IEnumerable<WireEnvelope> Teleprinted(string wire)
    {
        for (var at = AtLine(wire, StartOfMessage, 0, wire.Length); at >= 0;)
        {
            var start = at + StartOfMessage.Length;
            at = AtLine(wire, StartOfMessage, start, wire.Length);
            var next = at < 0 ? wire.Length : at;
            var end = AtLine(wire, EndOfMessage, start, next);
            yield return end < 0 ? Bare(wire, start, next) with { Trailer = null } : Bare(wire, start, end);
        }
    }

    /// <summary>Where a line starts with a word; -1 where none does.</summary>
    static int AtLine(string wire, string word, int from, int to)
    {
        for (var at = wire.IndexOf(word, from, to - from, StringComparison.Ordinal); at >= 0; at = wire.IndexOf(word, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            if (at == 0 || wire[at - 1] is '\r' or '\n')
                return at;
        }
        return -1;
    }

    /// <summary>The header line, keyword lines that end in a stroke, the text, and the time group as the last line.</summary>
    static WireEnvelope Bare(string wire, int from, int to)
    {
        var start = to - wire[from..to].TrimStart().Length;
        var text = LineAfter(wire, start, to);
        for (var next = text; next < to && wire[text..(next = LineAfter(wire, text, to))].Trim() is [] or [.., '/'];)
            text = next;
        var last = text + wire.AsSpan(text, to - text).TrimEnd().LastIndexOf('\n');
        var end = last > text && WireTimes.Group(wire[last..to]) is not null ? last : to;
        return new(start, wire[start..text], wire[text..end], wire[end..to]);
    }

    static int LineAfter(string wire, int at, int to) => wire.IndexOf('\n', at, to - at) is >= 0 and var end ? end + 1 : to;

    static WireEnvelope Cut(string wire, int at, int end)
    {
        var text = wire.IndexOf(StartOfText, at, end - at);
        if (text < 0)
            return new(at, wire[(at + 1)..end], "", null);
        var close = wire.IndexOfAny([EndOfText, EndOfTransmission], text, end - text);
        return new(at, wire[(at + 1)..text], wire[(text + 1)..(close < 0 ? end : close)], close < 0 ? null : wire[(close + 1)..end]);
    }
}
