using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Dates as the press prints them, in the languages of the world, and as metadata gives them.
/// Never the clock: relative dates ("2 hours ago") are no dates, and a date without a year needs evidence in the hints.
/// </summary>
public static class NewsDates
{
    /// <summary>A metadata value: ISO 8601 however sloppy, RFC 822, epoch seconds or milliseconds, JavaScript's Date text, else the first printed date in it.</summary>
    public static PrintedDate? Machine(string value) => Machine(value, DateHints.None);

    /// <inheritdoc cref="Machine(string)"/>
    public static PrintedDate? Machine(string value, DateHints hints) =>
        value.Length > 200 ? null : MachineDates.Read(value) switch
        {
            null => Find(value, hints),
            // "2024-05-03 15:47 CET": the rest may name the zone.
            { UtcOffsetMinutes: null, Precision: > DatePrecision.Day } local when local.Length < value.Length => Find(value, hints) is { UtcOffsetMinutes: not null } zoned ? zoned : local,
            var date => date,
        };

    /// <summary>The first date printed in a line; null where there is none.</summary>
    public static PrintedDate? Find(string line, DateHints hints) => Scan(line, hints).FirstOrDefault();

    /// <summary>Every date printed in a line, in order.</summary>
    public static IReadOnlyList<PrintedDate> FindAll(string line, DateHints hints) =>
        line.AsSpan().ContainsAny(DateTokens.Digits) ? [.. Scan(line, hints)] : [];

    static IEnumerable<PrintedDate> Scan(string line, DateHints hints)
    {
        for (var at = 0; DateWindow.Next(line, at, hints) is { } window; at = window.End)
        {
            foreach (var date in DateReading.Of(new DateLine(line, DateTokens.Of(line, window.Start, window.End), hints)))
                yield return date;
        }
    }
}
