using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>Times as wires print them in their trailers. Where the year is missing there is no date.</summary>
static partial class WireTimes
{
    /// <summary>By their first letters, in English, German, French and Spanish.</summary>
    static readonly string[][] _months = [["jan", "ene"], ["feb", "fév", "fev"], ["mar", "mrz", "mär"], ["apr", "avr", "abr"], ["may", "mai"], ["jun"], ["jul"], ["aug", "aoû", "ago"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "dez", "déc", "dic"]];

    /// <summary>IPTC 7901's day-time group with month and year: "141205 MAR 24", "141205 GMT MAR 24", "141205 Mrz 24".</summary>
    public static PrintedDate? Group(string? trailer)
    {
        if (trailer is null || DayTimeGroup().Match(trailer) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var year = Part("year") is var written && written < 100 ? Century(written) : written;
        var zone = match.Groups["zone"].Success ? 0 : (int?)null;
        return Made(year, Array.FindIndex(_months, names => names.Contains(match.Groups["month"].Value, StringComparer.OrdinalIgnoreCase)) + 1, Part("day"), Part("hour"), Part("minute"), zone, match.Value);
    }

    /// <summary>ANPA 1312's filing line: "AP-WS-03-14-24 1205GMT".</summary>
    public static PrintedDate? Filed(string? trailer)
    {
        if (trailer is null || FilingLine().Match(trailer) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        int? zone = match.Groups["zone"].Value.ToUpperInvariant() switch { "GMT" or "UTC" or "Z" => 0, "EST" => -300, "EDT" => -240, "CST" => -360, "CDT" => -300, "MST" => -420, "MDT" => -360, "PST" => -480, "PDT" => -420, _ => null };
        return Made(Century(Part("year")), Part("month"), Part("day"), Part("hour"), Part("minute"), zone, match.Groups["time"].Value);
    }

    /// <summary>Two digits of a year: wires are younger than 1970.</summary>
    static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

    static PrintedDate? Made(int year, int month, int day, int hour, int minute, int? offset, string raw) =>
        month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 ? null
            : new(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromMinutes(offset ?? 0)), DatePrecision.Minute, offset, raw.Trim());

    [GeneratedRegex(@"(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})[ ]?(?<zone>GMT|UTC|Z)?[ ]+(?<month>\p{L}{3})\p{L}*[ ]+(?<year>\d{4}|\d{2})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayTimeGroup();

    [GeneratedRegex(@"(?<time>(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>\d{2})[ ]+(?<hour>\d{2})(?<minute>\d{2})[ ]?(?<zone>[A-Za-z]{1,3})?)", RegexOptions.NonBacktracking)]
    private static partial Regex FilingLine();
}
