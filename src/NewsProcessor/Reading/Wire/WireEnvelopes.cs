using System.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>One message of a wire: header, text and trailer, as characters of one byte each.</summary>
/// <param name="At">The byte at which it starts.</param>
/// <param name="Trailer">What follows the end of text; null where the message breaks off.</param>
sealed record WireEnvelope(int At, string Header, string Text, string? Trailer);

/// <summary>Cuts a wire at its control characters: SOH header STX text ETX trailer EOT. Any of the last three may be missing; for messages that were stored without all of them see <see cref="WireLogs"/>.</summary>
static class WireEnvelopes
{
    public const char StartOfHeader = '\u0001', StartOfText = '\u0002', EndOfText = '\u0003', EndOfTransmission = '\u0004';

    public const string StartOfMessage = "ZCZC", EndOfMessage = "NNNN";

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
        var start = Encoding.Latin1.GetString(WithoutFiller(head));
        return start.StartsWith(StartOfMessage, StringComparison.Ordinal) ? start[StartOfMessage.Length..].TrimStart(' ', '\t', '\r', '\n', '\0', '\u0016', StartOfHeader) : null;
    }

    public static List<WireEnvelope> Of(ReadOnlySpan<byte> bytes)
    {
        var wire = Encoding.Latin1.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        if (!wire.Contains(StartOfHeader))
            return [.. BehindStart(bytes) is null ? WireLogs.Printed(wire) : WireLogs.Teleprinted(wire)];
        var envelopes = new List<WireEnvelope>();
        for (var at = wire.IndexOf(StartOfHeader, StringComparison.Ordinal); at >= 0;)
        {
            var next = wire.IndexOf(StartOfHeader, at + 1);
            envelopes.Add(Cut(wire, at, next < 0 ? wire.Length : next));
            at = next;
        }
        return envelopes;
    }

    /// <summary>The bytes behind what only fills the line, and behind a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutFiller(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return bytes.IndexOfAnyExcept(_filler) is >= 0 and var at ? bytes[at..] : [];
    }

    static WireEnvelope Cut(string wire, int at, int end)
    {
        var text = wire.IndexOf(StartOfText, at, end - at);
        if (text < 0)
            return new(at, wire[(at + 1)..end], "", null);
        var close = wire.IndexOfAny([EndOfText, EndOfTransmission], text, end - text);
        return Filed(new(at, wire[(at + 1)..text], wire[(text + 1)..(close < 0 ? end : close)], close < 0 ? null : wire[(close + 1)..end]));
    }

    /// <summary>With the filing line as the trailer where it stands as the text's last line.</summary>
    static WireEnvelope Filed(WireEnvelope envelope)
    {
        var text = envelope.Text.AsSpan().TrimEnd();
        var last = text.LastIndexOf('\n') + 1;
        return last > 0 && text.Length - last <= WireTimes.LongestLine && WireTimes.Filed(text[last..].ToString(), whole: true) is not null
            ? envelope with { Text = envelope.Text[..last], Trailer = $"{text[last..]}\n{envelope.Trailer}" } : envelope;
    }
}
