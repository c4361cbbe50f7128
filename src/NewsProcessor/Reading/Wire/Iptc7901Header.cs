using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>The header of IPTC 7901, section 3: source and number, priority, category, word count, optional information, then the keyword lines.</summary>
static partial class Iptc7901Header
{
    const int LongestLine = 200;

    static readonly char[] _joints = [' ', '/', '-', '\t'];

    static readonly char[] _digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public static bool Starts(string header) => Line().IsMatch(header);

    /// <summary>Whether a file without control characters starts with a header line that is whole, and that an agency's sign, another such line, NNNN or a day-time group confirms; behind the teleprinters' ZCZC it need not be whole.</summary>
    public static bool StandsBare(ReadOnlySpan<byte> head)
    {
        if (WireEnvelopes.BehindStart(head) is { } header)
            return Starts(header) || AnsaHeader.Read(header) is not null;
        var lines = Encoding.Latin1.GetString(WireEnvelopes.WithoutFiller(head)).Split('\n', StringSplitOptions.TrimEntries);
        return IsWhole(lines[0]) && (AgencyOf(lines[0]) is not null || lines.Skip(1).Any(line => IsWhole(line) || line == WireEnvelopes.EndOfMessage || WireTimes.Ends(line)));
    }

    /// <summary>Whether a line is a header with source, number, priority, category and word count.</summary>
    public static bool IsWhole(string line) => line.Length <= LongestLine && Whole().IsMatch(line);

    /// <summary>The agency whose sign stands among the header's words.</summary>
    static string? AgencyOf(string line) => line.Split(_joints, StringSplitOptions.RemoveEmptyEntries).Select(word => Agencies.Named(word.TrimEnd(_digits))).FirstOrDefault(agency => agency is not null);

    /// <summary>The header's parts, none of them where a spool holds a message without header, or null where its first line is not one.</summary>
    public static WireHeader? Read(WireEnvelope envelope)
    {
        var line = Line().Match(envelope.Header);
        if (!line.Success)
            return envelope.Header.Length == 0 ? new() : AnsaHeader.Read(envelope.Header);
        var keywords = Keywords(envelope.Header[line.Length..]);
        return new()
        {
            Service = line.Groups["service"].Value.ToUpperInvariant(),
            Agency = Agencies.Named(line.Groups["service"].Value) ?? AgencyOf(line.Groups["rest"].Value),
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

    [GeneratedRegex(@"^[A-Za-z]{2,4}[0-9]{3,5} {1,4}[1-9] {1,3}[A-Za-z\u0080-\u00FF]{1,4} {1,4}[0-9]{1,5}(?: .*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[ \t]*(?<service>[A-Za-z]{2,6})[ ]?(?<number>\d{1,5})[ ]+(?<priority>\d)[ ]+(?<category>\p{L}{1,4})(?:[ ]+(?<words>\d{1,5}))?(?<rest>[^\r\n\u0002]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
