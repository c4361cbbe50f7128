using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>Times as wires print them in their trailers. Where the year is missing there is no date.</summary>
static partial class WireTimes
{
    public const int LongestLine = 40;

    /// <summary>Minutes east of Greenwich, as since October 2014.</summary>
    const int Moscow = 180;

    /// <summary>Whether a line ends a message with its day-time group.</summary>
    public static bool Ends(string line) => line.Length <= LongestLine && Whole().IsMatch(line) && Group(line) is not null;

    /// <summary>By their first letters, in English, German, French, Spanish, Italian and Russian.</summary>
    static readonly string[][] _months = [["jan", "ene", "gen", "янв"], ["feb", "fév", "fev", "фев"], ["mar", "mrz", "mär", "мар"], ["apr", "avr", "abr", "апр"], ["may", "mai", "mag", "май", "мая"], ["jun", "giu", "июн"], ["jul", "lug", "июл"], ["aug", "aoû", "ago", "авг"], ["sep", "set", "сен"], ["oct", "okt", "ott", "окт"], ["nov", "ноя"], ["dec", "dez", "déc", "dic", "дек"]];

    /// <summary>IPTC 7901's day-time group with month and year: "141205 MAR 24", "141205 GMT MAR 24", "141205 Mrz 24".</summary>
    public static PrintedDate? Group(string? trailer)
    {
        if (trailer is null || DayTimeGroup().Match(trailer) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var year = Part("year") is var written && written < 100 ? Century(written) : written;
        var zone = match.Groups["zone"] is { Success: true, Value: var named } ? (named.Equals("МСК", StringComparison.OrdinalIgnoreCase) ? Moscow : 0) : (int?)null;
        return Made(year, Month(match.Groups["month"].Value), Part("day"), Part("hour"), Part("minute"), zone, match.Value);
    }

    /// <summary>As Italian and Spanish agencies print it: "12-GIU-24 11:44", "14/06/16 13-27".</summary>
    public static PrintedDate? Southern(string line)
    {
        if (SouthernTime().Match(line) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return Made(Century(Part("year")), match.Groups["month"] is { Success: true } named ? Month(named.Value) : Part("number"), Part("day"), Part("hour"), Part("minute"), null, match.Value);
    }

    static int Month(string name) => Array.FindIndex(_months, names => names.Contains(name, StringComparer.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"^(?<day>\d{1,2})-(?<month>\p{L}{3})-(?<year>\d\d) +(?<hour>\d\d)[:.](?<minute>\d\d)$|^(?<day>\d\d)/(?<number>\d\d)/(?<year>\d\d) +(?<hour>\d\d)-(?<minute>\d\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex SouthernTime();

    /// <summary>ANPA 1312's filing line: "AP-WS-03-14-24 1205GMT"; the Canadian Press's, the day before the month: "08:52ET 15-04-08"; UPI's, with morning or afternoon and the zone in its last word: "upi 01-24-84 11:47 aes".</summary>
    /// <param name="trailer">Text in which it stands.</param>
    /// <param name="whole">Whether nothing else may.</param>
    public static PrintedDate? Filed(string? trailer, bool whole = false)
    {
        if (trailer is null || FilingLine().Match(trailer) is not { Success: true } match || (whole && match.Length < trailer.Trim().Length))
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day, hour) = (Century(Part("year")), Part("month"), Part("day"), Part("hour"));
        if (match.Groups["half"] is { Success: true, Value: "p" or "P" } && hour < 12)
            hour += 12;
        return Made(year, month, day, hour, Part("minute"), Offset(match.Groups["zone"].Value.ToUpperInvariant(), year, month, day), match.Groups["time"].Value);
    }

    /// <summary>Minutes east of Greenwich of a zone as wires print it; null for one that nobody knows.</summary>
    static int? Offset(string zone, int year, int month, int day) => zone switch
    {
        "GMT" or "UTC" or "Z" => 0,
        [var hours and ('E' or 'C' or 'M' or 'P'), 'S' or 'D', ..] => -60 * (8 - "PMCE".IndexOf(hours, StringComparison.Ordinal) - (zone[1] == 'D' ? 1 : 0)),
        "ET" when month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) => PrintedZone.UsOffset('E', new(year, month, day)),
        _ => null,
    };

    /// <summary>Two digits of a year: wires are younger than 1970.</summary>
    static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

    static PrintedDate? Made(int year, int month, int day, int hour, int minute, int? offset, string raw) =>
        month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 ? null
            : new(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromMinutes(offset ?? 0)), DatePrecision.Minute, offset, raw.Trim());

    [GeneratedRegex(@"^(?:\p{Lu}{2,8} )?\d{6} ?(?:GMT|UTC|Z|МСК)? +\p{L}{3,9}\.? +\d{2,4}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})[ ]?(?<zone>GMT|UTC|Z|МСК)?[ ]+(?<month>\p{L}{3})\p{L}*[ ]+(?<year>\d{4}|\d{2})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayTimeGroup();

    [GeneratedRegex(@"(?:[A-Za-z]{2,5}-[A-Z]{2,4}-|\^?(?i:upi) )?(?<time>(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>\d{2})[ ]+(?<hour>\d{2})(?:(?<minute>\d{2})[ ]?(?<zone>[A-Za-z]{1,3})?|:(?<minute>\d{2}) (?<half>[AaPp])(?<zone>[ECMPecmp][SDsd])))[<^]*|\^?(?<time>(?<hour>\d\d):(?<minute>\d\d)(?<zone>ET) (?<day>\d\d)-(?<month>\d\d)-(?<year>\d\d))[<^]*", RegexOptions.NonBacktracking)]
    private static partial Regex FilingLine();
}
