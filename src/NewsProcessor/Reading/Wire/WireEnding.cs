using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>The lines below a story that are none of it: the initials of agency and desks, the message's number and time, "MORE".</summary>
/// <param name="Text">What stands above them.</param>
/// <param name="Sent">The time that one of them prints.</param>
/// <param name="GoesOn">Whether one says that more follows.</param>
sealed partial record WireEnding(string Text, PrintedDate? Sent, bool GoesOn)
{
    /// <summary>Whether an agency's name stands below the text, alone or with its desk's.</summary>
    public bool Signed { get; private init; }

    const int MostLines = 6, LongestTime = 40, ShortLine = 30, ShortStamp = 8;

    public static WireEnding Of(string text)
    {
        var ending = new WireEnding(WithoutCodes(text).TrimEnd(), null, false);
        for (var lines = 0; lines < MostLines; lines++)
        {
            var start = ending.Text.LastIndexOf('\n') + 1;
            if (start == 0 || ending.Text.AsSpan(0, start).TrimEnd() is [.., ':'] || ending.Read(ending.Text[start..].Trim().TrimEnd('<', '^', ' '), below: lines > 0, StandsApart(ending.Text, start)) is not { } shorter)
                break;
            ending = shorter with { Text = ending.Text[..start].TrimEnd() };
        }
        if (Glued().Match(ending.Text) is { Success: true } glued && Agencies.Named(glued.Groups["agency"].Value) is not null)
            ending = ending with { Text = ending.Text[..glued.Groups["sign"].Index].TrimEnd() };
        return Further().Match(ending.Text) is { Success: true } further ? ending with { Text = ending.Text[..further.Index].TrimEnd(), GoesOn = true } : ending;
    }

    /// <summary>The agency's sign and its desks' initials behind the last sentence: "… they added. PTI SKC AG".</summary>
    [GeneratedRegex(@"[.""”»)\]](?<sign> ?(?:==|\(?)(?<agency>\p{L}{2,12})\)?\.?(?: (?:\p{Lu}{2,4}|\p{Ll}{2,4}(?:/\p{Ll}{2,4})*)){0,4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\((?i:more|segue|à suivre|sürecek|habrá ampliación)\)\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Further();

    /// <summary>Without the codes of securities and addresses that APA sets between tildes below a story.</summary>
    static string WithoutCodes(string text) => text.TrimEnd() is [.. var above, '~'] && above.LastIndexOf("\n~\n", StringComparison.Ordinal) is > 0 and var codes
        && Array.TrueForAll(above[(codes + 3)..].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line => Code().IsMatch(line)) ? above[..codes] : text;

    [GeneratedRegex(@"^(?:ISIN|ISI|WKN|RIC|WEB)\s+\S.{0,200}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    /// <summary>Whether the paragraph above a line is over: a blank line or an indent parts them, or it ends as a sentence or as a line like this one.</summary>
    static bool StandsApart(string text, int start)
    {
        var above = text.AsSpan(0, start).TrimEnd('\n');
        var line = above[(above.LastIndexOf('\n') + 1)..].Trim();
        return start - above.Length > 1 || char.IsWhiteSpace(text[start]) || line.IsEmpty || line[^1] is '.' or '!' or '?' or '"' or '”' or '»' or ')' or '<' || line.Length < ShortLine;
    }

    /// <summary>With what the line says; null where it is part of the story.</summary>
    /// <param name="line">The last line of what is left.</param>
    /// <param name="below">Whether a line that is none of the story stood below it.</param>
    /// <param name="apart">Whether the paragraph above it is over.</param>
    WireEnding? Read(string line, bool below, bool apart)
    {
        if (line.Length > LongestTime)
            return null;
        if ((WireTimes.Group(line) ?? Stamped(line)) is { } time)
            return this with { Sent = Sent ?? time };
        if (!line.Any(char.IsLetterOrDigit) || DeskSigns.Is(line))
            return this;
        if (IsAgency(line) || DeskInitials.Signs(line, apart))
            return this with { Signed = true };
        if (!apart)
            return null;
        if (WireMarkers.IsEnd(line) && !(char.IsLower(line[0]) && line[^1] == '.'))
            return this with { GoesOn = GoesOn || GoOn().IsMatch(line) };
        var signs = Alone().IsMatch(line) ? below || EndsSentenceAbove() : below && (Initials().IsMatch(line) || Agencies.Named(line) is not null);
        return signs ? this : null;
    }

    /// <summary>Whether a line in capitals is an agency's name, maybe with the service's: "AAP", "AAP RESULTS".</summary>
    static bool IsAgency(string line) => line.Split(' ') is [var agency, ..] words && words.Length <= 2 && Array.TrueForAll(words, word => word.Length > 1 && word.All(char.IsAsciiLetterUpper)) && Agencies.Named(agency) is not null;

    /// <summary>Whether what stands above the last line ends a sentence: a verse may be as short as initials.</summary>
    bool EndsSentenceAbove() => Text.AsSpan(0, Text.LastIndexOf('\n')).TrimEnd() is [.., '.' or '!' or '?' or '"' or '”' or '»' or ')'];

    /// <summary>"APA0178 2010-12-08/10:32", or the time and then the day behind the desk's initials: "STT mh 1512 020893".</summary>
    static PrintedDate? Stamped(string line)
    {
        if (Stamp().Match(line) is not { Success: true } stamp)
            return NewsDates.Find(line, DateHints.None) is { Precision: >= DatePrecision.Minute } whole && line.Length - whole.Length <= ShortStamp ? whole : WireTimes.Southern(line);
        var time = $"{stamp.Groups["year"].Value}-{stamp.Groups["month"].Value}-{stamp.Groups["day"].Value}T{stamp.Groups["hour"].Value}:{stamp.Groups["minute"].Value}";
        return DateTime.TryParseExact(time, ["yyyy-MM-dd'T'HH:mm", "yy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent)
            ? new(new DateTimeOffset(sent, TimeSpan.Zero), DatePrecision.Minute, null, stamp.Groups["time"].Value) : null;
    }

    [GeneratedRegex(@"^[A-Z]{2,4} ?\d{3,5}\s+(?<time>(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/(?<hour>\d\d):(?<minute>\d\d))$|^[A-Z]{2,4} [\p{L}/ ]{2,12} (?<time>(?<hour>\d\d)(?<minute>\d\d) (?<day>\d\d)(?<month>\d\d)(?<year>\d\d))$", RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"(?i:more|suite|suivre|folgt|segue|sürecek|continúa|продолжение)", RegexOptions.NonBacktracking)]
    private static partial Regex GoOn();

    [GeneratedRegex(@"^\p{Lu}{2,4}\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Initials();

    /// <summary>Initials with nothing to tell them but that they stand alone below the story: "jhk pbm".</summary>
    [GeneratedRegex(@"^\p{Ll}{2,4}(?: \p{Ll}{2,4}){0,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
