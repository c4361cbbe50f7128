using System.Globalization;

namespace NewsProcessor.Reading.Wire;

/// <summary>The way from a wire's bytes to its messages; one that cannot be read costs itself, and its byte is named.</summary>
static class WireReader
{
    /// <param name="file">One message or a log of many.</param>
    /// <param name="headerOf">Reads a header, or answers null where it is none.</param>
    public static IEnumerable<ReadItem> Read(NewsFile file, Func<WireEnvelope, WireHeader?> headerOf) => WireTakes.Joined(Messages(file, headerOf));

    static IEnumerable<WireMessage> Messages(NewsFile file, Func<WireEnvelope, WireHeader?> headerOf)
    {
        var envelopes = WireEnvelopes.Of(file.Bytes.Span);
        var spool = envelopes.Count > 1 ? WireText.Decoded(string.Concat(envelopes.Select(envelope => envelope.Text))) : null;
        foreach (var (raw, place) in envelopes.Select((envelope, place) => (envelope, place + 1)))
        {
            var text = WireText.Decoded(raw.Text, spool);
            var envelope = raw with { Header = WireText.Like(text, raw.Header), Trailer = raw.Trailer is { } trailer ? WireText.Like(text, trailer) : null };
            string Refusal(string why) => string.Create(CultureInfo.InvariantCulture, $"Message {place}, at byte {envelope.At}: {why}");
            if (headerOf(envelope) is not { } header)
                yield return new(ReadItem.Refused(Refusal("its header line is not readable.")));
            else if (WireArticle.Of(header, envelope, text) is { } message)
                yield return message;
            else
                yield return new(ReadItem.Refused(Refusal(envelope is { Text: "", Trailer: null } ? "it has no text; the start-of-text character (STX) is missing." : "it has no words.")));
        }
    }
}
