using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>The header of IPTC 7901, section 3: source and number, priority, category, word count, optional information, then the keyword lines.</summary>
static partial class Iptc7901Header
{
    public static bool Starts(string header) => Line().IsMatch(header);

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

    [GeneratedRegex(@"^[ \t]*(?<service>[A-Za-z]{2,6})[ ]?(?<number>\d{1,5})[ ]+(?<priority>\d)[ ]+(?<category>[A-Za-z]{1,3})(?:[ ]+(?<words>\d{1,5}))?(?<rest>[^\r\n\u0002]*)(?:\r?\n)*", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
