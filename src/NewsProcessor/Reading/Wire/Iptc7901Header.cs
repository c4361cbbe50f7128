using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>The header of IPTC 7901, section 3: source and number, priority, category, word count, optional information, then the keyword lines.</summary>
static partial class Iptc7901Header
{
    const int LongestLine = 200;

    public static bool Starts(string header) => Line().IsMatch(header);

    /// <summary>Whether a file without control characters starts with a header line that is whole, an agency's sign and number included; behind the teleprinters' ZCZC it need not be whole.</summary>
    public static bool StandsBare(ReadOnlySpan<byte> head)
    {
        if (WireEnvelopes.BehindStart(head) is { } header)
            return Starts(header);
        var start = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, LongestLine)]).TrimStart('\r', '\n', ' ', '\0', '\u007F');
        return Bare().Match(start) is { Success: true } line && Agencies.Named(line.Groups["agency"].Value) is not null;
    }

    /// <summary>The header's parts, or null where its first line is not one.</summary>
    public static WireHeader? Read(WireEnvelope envelope)
    {
        var line = Line().Match(envelope.Header);
        if (!line.Success)
            return null;
        var keywords = Keywords(envelope.Header[line.Length..]);
        return new()
        {
            Service = line.Groups["service"].Value.ToUpperInvariant(),
            Agency = Agencies.Named(line.Groups["service"].Value) ?? line.Groups["rest"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Agencies.Named).FirstOrDefault(agency => agency is not null),
            Number = line.Groups["number"].Value,
            Urgency = line.Groups["priority"].Value is ['0', ..] ? null : int.Parse(line.Groups["priority"].ValueSpan, CultureInfo.InvariantCulture),
            Category = line.Groups["category"].Value.ToUpperInvariant(),
            Words = line.Groups["words"].Success ? int.Parse(line.Groups["words"].ValueSpan, CultureInfo.InvariantCulture) : null,
            Slugline = keywords.Count > 0 ? string.Join('/', keywords) : null,
            Keywords = keywords,
            Sent = WireTimes.Group(envelope.Trailer) ?? WireTimes.Group(line.Groups["rest"].Value),
        };
    }

    /// <summary>"Politics/Elections/" on lines of their own.</summary>
    static List<string> Keywords(string lines) =>
        [.. lines.Split(['\r', '\n', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(WireText.Plain).Where(word => word.Length > 0)];

    [GeneratedRegex(@"^[A-Za-z]{3}\d{3,4} [1-9] [A-Za-z]{1,3} \d{1,5} {1,3}(?<agency>[A-Za-z]{2,8}) \d{3,4}[ \t]*\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[ \t]*(?<service>[A-Za-z]{2,6})[ ]?(?<number>\d{1,5})[ ]+(?<priority>\d)[ ]+(?<category>[A-Za-z]{1,3})(?:[ ]+(?<words>\d{1,5}))?(?<rest>[^\r\n\u0002]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
