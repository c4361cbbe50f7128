using System.Globalization;

namespace NewsProcessor.Reading.Wire;

/// <summary>The way from a wire's bytes to its messages; one that cannot be read costs itself, and its byte is named.</summary>
static class WireReader
{
    /// <param name="file">One message or a log of many.</param>
    /// <param name="headerOf">Reads a header, or answers null where it is none.</param>
    public static IEnumerable<ReadItem> Read(NewsFile file, Func<WireEnvelope, WireHeader?> headerOf)
    {
        foreach (var (envelope, place) in WireEnvelopes.Of(file.Bytes.Span).Select((envelope, place) => (envelope, place + 1)))
        {
            string Refusal(string why) => string.Create(CultureInfo.InvariantCulture, $"Message {place}, at byte {envelope.At}: {why}");
            if (headerOf(envelope) is not { } header)
                yield return ReadItem.Refused(Refusal("its header line is not readable."));
            else if (WireArticle.Of(header, envelope) is { } article)
                yield return article;
            else
                yield return ReadItem.Refused(Refusal(envelope.Text.Length == 0 ? "it has no text; the start-of-text character (STX) is missing." : "it has no words."));
        }
    }
}
