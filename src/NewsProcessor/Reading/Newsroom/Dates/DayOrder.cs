namespace NewsProcessor.Reading.Newsroom;

/// <summary>Whether 02/03/2025 is in February or in March: by the file's own evidence, never by guess.</summary>
static class DayOrder
{
    static readonly string[] _monthFirstCountries = ["US", "PH", "FM", "PW", "MH", "GU", "AS", "MP", "VI", "PR"];

    /// <summary>The order for a line: the hints', another date of the same line, the country's or the language's.</summary>
    public static DayMonthOrder? Of(DateLine line) => line.Hints.Order ?? OfNumbers(line) ?? OfCountry(line.Hints.Country) ?? OfLanguage(line.Hints.Language);

    static DayMonthOrder? OfNumbers(DateLine line)
    {
        for (var at = 0; at + 4 < line.Count; at++)
        {
            if (!line.IsNumber(at, 1, 2) || !line.IsAny(at + 1, "/-.") || !line.IsNumber(at + 2, 1, 2) || !line.IsNumber(at + 4, 4, 4) || !line.IsMark(at + 3, (char)line[at + 1].Value))
                continue;
            var (a, b) = (line[at].Value, line[at + 2].Value);
            if (a is > 12 and < 32 && b <= 12)
                return DayMonthOrder.DayFirst;
            if (b is > 12 and < 32 && a <= 12)
                return DayMonthOrder.MonthFirst;
        }
        return null;
    }

    static DayMonthOrder? OfCountry(string? country) => country is null ? null
        : _monthFirstCountries.Contains(country, StringComparer.OrdinalIgnoreCase) ? DayMonthOrder.MonthFirst
        : country.Equals("CA", StringComparison.OrdinalIgnoreCase) ? null : DayMonthOrder.DayFirst;

    static DayMonthOrder? OfLanguage(string? language) => language is null ? null : DateNames.Order(language) switch
    {
        "mdy" => DayMonthOrder.MonthFirst,
        "dmy" => DayMonthOrder.DayFirst,
        _ => null,
    };

    /// <summary>An open day settled by the weekday beside it, or by the one reading that lies within three weeks of a sure date.</summary>
    public static PrintedDay? Settle(DateLine line, PrintedDay day)
    {
        var other = day with { Month = day.Day, Day = day.Month };
        if (Weekdays.Beside(line, day.First, day.Next) is { } weekday)
            return Match(day, other, date => (int)date.DayOfWeek == weekday);
        return line.Hints.Near is { } near ? Match(day, other, date => Math.Abs((date - near.Date).TotalDays) <= 21) : null;
    }

    static PrintedDay? Match(PrintedDay day, PrintedDay other, Func<DateTime, bool> fits) => (fits(Date(day)), fits(Date(other))) switch
    {
        (true, false) => day with { Swapped = false },
        (false, true) => other with { Swapped = false },
        _ => null,
    };

    static DateTime Date(PrintedDay day) => new(day.Year, day.Month, day.Day);
}
