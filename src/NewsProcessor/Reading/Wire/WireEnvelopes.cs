using System.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>One message of a wire: header, text and trailer, as characters of one byte each.</summary>
/// <param name="At">The byte at which it starts.</param>
/// <param name="Trailer">What follows the end of text; null where the message breaks off.</param>
sealed record WireEnvelope(int At, string Header, string Text, string? Trailer);

/// <summary>Cuts a wire at its control characters: SOH header STX text ETX trailer EOT. Any of the last three may be missing; a message that was stored without all of them is cut at its lines.</summary>
static class WireEnvelopes
{
    public const char StartOfHeader = '\u0001', StartOfText = '\u0002', EndOfText = '\u0003', EndOfTransmission = '\u0004';

    static readonly System.Buffers.SearchValues<byte> _filler = System.Buffers.SearchValues.Create("\0\u0016\u007F\r\n "u8);

    /// <summary>The header's beginning, where a file starts with one; idle and filler characters (NUL, SYN, DEL, line ends) may come before.</summary>
    public static string? Start(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept(_filler);
        return at >= 0 && head[at] == StartOfHeader ? Encoding.Latin1.GetString(head[(at + 1)..]) : null;
    }

    public static List<WireEnvelope> Of(ReadOnlySpan<byte> bytes)
    {
        var wire = Encoding.Latin1.GetString(bytes);
        if (!wire.Contains(StartOfHeader))
            return [Bare(wire)];
        var envelopes = new List<WireEnvelope>();
        for (var at = wire.IndexOf(StartOfHeader, StringComparison.Ordinal); at >= 0;)
        {
            var next = wire.IndexOf(StartOfHeader, at + 1);
            envelopes.Add(Cut(wire, at, next < 0 ? wire.Length : next));
            at = next;
        }
        return envelopes;
    }

    /// <summary>The header line, keyword lines that end in a stroke, the text, and the time group as the last line.</summary>
    static WireEnvelope Bare(string wire)
    {
        var start = wire.Length - wire.TrimStart().Length;
        var text = LineAfter(wire, start);
        for (var next = text; next < wire.Length && wire[text..(next = LineAfter(wire, text))].Trim() is [] or [.., '/'];)
            text = next;
        var end = wire.TrimEnd().LastIndexOf('\n') is var last && last > text && WireTimes.Group(wire[last..]) is not null ? last : wire.Length;
        return new(start, wire[start..text], wire[text..end], wire[end..]);
    }

    static int LineAfter(string wire, int at) => wire.IndexOf('\n', at) is >= 0 and var end ? end + 1 : wire.Length;

    static WireEnvelope Cut(string wire, int at, int end)
    {
        var text = wire.IndexOf(StartOfText, at, end - at);
        if (text < 0)
            return new(at, wire[(at + 1)..end], "", null);
        var close = wire.IndexOfAny([EndOfText, EndOfTransmission], text, end - text);
        return new(at, wire[(at + 1)..text], wire[(text + 1)..(close < 0 ? end : close)], close < 0 ? null : wire[(close + 1)..end]);
    }
}
