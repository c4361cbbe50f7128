using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>The header of ANPA 1312: service level, story number, selector codes; then priority, category, format, version, keyword line, date and word count.</summary>
static partial class Anpa1312Header
{
    /// <summary>Priority codes as IPTC urgencies: flash, bulletin, urgent, rush, daily; then advances for a later day.</summary>
    static readonly Dictionary<char, int> _urgencies = new() { ['f'] = 1, ['b'] = 2, ['u'] = 3, ['r'] = 4, ['d'] = 5, ['a'] = 6, ['s'] = 6, ['w'] = 6 };

    public static bool Starts(string header) => First().IsMatch(header);

    /// <summary>The header's parts, or null where its first line is not one.</summary>
    public static WireHeader? Read(WireEnvelope envelope)
    {
        var first = First().Match(envelope.Header);
        if (!first.Success)
            return null;
        var second = Second().Match(envelope.Header, first.Length);
        var keyword = second.Success ? Keyword().Match(WireText.Plain(second.Groups["keyword"].Value)) : Match.Empty;
        return new()
        {
            Agency = Agency().Match(envelope.Trailer ?? "") is { Success: true } sender ? Agencies.Named(sender.Groups["agency"].Value) : null,
            Service = Agency().Match(envelope.Trailer ?? "") is { Success: true } agency ? agency.Groups["agency"].Value : null,
            Number = first.Groups["service"].Value.ToLowerInvariant() + first.Groups["number"].Value,
            Urgency = second.Success && _urgencies.TryGetValue(char.ToLowerInvariant(second.Groups["priority"].Value[0]), out var urgency) ? urgency : null,
            Category = second.Success ? second.Groups["category"].Value.ToUpperInvariant() : null,
            Tabular = second.Groups["format"].Value == "\u0012",
            Slugline = keyword.Success ? keyword.Groups["slug"].Value : null,
            Take = keyword.Success && keyword.Groups["take"].Value.Trim(' ', ',') is { Length: > 0 } take ? take : null,
            Words = second.Groups["words"] is { Success: true } words ? int.Parse(words.ValueSpan, CultureInfo.InvariantCulture) : null,
            Sent = WireTimes.Filed(envelope.Trailer),
        };
    }

    [GeneratedRegex(@"^(?<service>[A-Za-z])[ ]?(?<number>\d{3,4})(?:[\u001F\u001E ](?<selectors>[A-Za-z0-9-]*))?[^\r\n\u0002]*(?:\r?\n)+", RegexOptions.NonBacktracking)]
    private static partial Regex First();

    /// <summary>Format is DC1 or DC2 for text and tables, version DC3 or DC4 (in either order in the wild).</summary>
    [GeneratedRegex(@"(?<priority>[A-Za-z])[ ]?(?<category>[A-Za-z0-9])[ ]?[\u0013\u0014]*(?<format>[\u0011\u0012]?)[\u0011-\u0014]*[ ]*(?<keyword>[^\r\n\u0002]*?)(?:[ ]+(?<month>\d{1,2})-(?<day>\d{1,2}))?(?:[ ]+(?<words>\d{1,5}))?[ ]*(?:\r|\n|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Second();

    /// <summary>The filing line starts with the agency and its office.</summary>
    [GeneratedRegex(@"^\s*(?<agency>[A-Z]{2,5})-[A-Z]{2,4}-", RegexOptions.NonBacktracking)]
    private static partial Regex Agency();

    /// <summary>Behind a comma or the first space of the keyword line (its cycle AM-, PM- or BC- included) stands the take.</summary>
    [GeneratedRegex(@"^(?<slug>[^\s,]+)(?<take>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Keyword();
}
