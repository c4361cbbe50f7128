using static NewsProcessor.Reading.Newsroom.DateNameKind;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The patterns of a day: 28 January 2025, January 28, 2025, 2025 január 28., 28.01.2025, 2025年1月28日 and their like.</summary>
static class DayPatterns
{
    const string Between = ".,-/'";

    public static PrintedDay? At(DateLine line, int at, DayMonthOrder? order)
    {
        if (line.Is(at, Era) && line.Value(at, Era) is { } yearZero && line.IsNumber(line.Skip(at + 1, "."), 1, 4))
            return YearFirst(line, at, line.Skip(at + 1, "."), yearZero);
        if (line[at].Kind is DateTokenKind.Number)
            return Numeric(line, at, order) ?? YearFirst(line, at, at, 0) ?? DayFirst(line, at);
        return line[at].Name is null ? null : MonthFirst(line, at);
    }

    /// <summary>28 January 2025; le 1er janvier 2025; 28 de enero de 2025; ngày 28 tháng 1 năm 2025.</summary>
    static PrintedDay? DayFirst(DateLine line, int at)
    {
        if (!line.IsNumber(at, 1, 2) || line[at].Value is < 1 or > 31 || Continues(line, at))
            return null;
        var next = line.Is(at + 1, DayUnit) && !line.Is(at + 1, Month) ? at + 2 : at + 1;
        var month = MonthAt(line, line.SkipJoints(next, 2, Between, anyShortWord: true));
        return month is { } found && YearAfter(line, found.Next, found.Kind) is var (year, end) ? Valid(found.Kind, year, found.Value, line[at].Value, at, end, line) : null;
    }

    /// <summary>January 28, 2025; Jan. 28th 2025; Jan 28 11:30:00 UTC 2025.</summary>
    static PrintedDay? MonthFirst(DateLine line, int at)
    {
        if (MonthAt(line, at) is not { } month)
            return null;
        var day = line.SkipJoints(month.Next, 2, ".,-", anyShortWord: true);
        if (!line.IsNumber(day, 1, 2) || line[day].Value is < 1 or > 31)
            return null;
        var next = line.Is(day + 1, DayUnit) || line.Word(day + 1) is "st" or "nd" ? day + 2 : day + 1;
        if (MonthAt(line, line.SkipJoints(next, 1, ".")) is not null)
            return null;
        return YearAfter(line, next, month.Kind) is var (year, end) ? Valid(month.Kind, year, month.Value, line[day].Value, at, end, line) : null;
    }

    /// <summary>2025年1月28日; 2025년 1월 28일; 2025. január 28.; 2025 m. sausio 28 d.; 令和7年1月28日.</summary>
    static PrintedDay? YearFirst(DateLine line, int first, int at, int yearZero)
    {
        if (!line.IsNumber(at, yearZero == 0 ? 4 : 1, 4))
            return null;
        var year = yearZero + line[at].Value;
        if (line.Is(at + 1, YearUnit) && line.IsNumber(at + 2, 1, 2) && line.Is(at + 3, MonthUnit) && line.IsNumber(at + 4, 1, 2))
            return Valid(Month, year, line[at + 2].Value, line[at + 4].Value, first, line.Is(at + 5, DayUnit) ? at + 6 : at + 5, line);
        var next = line.SkipJoints(at + 1, 3, Between, anyShortWord: true);
        if (MonthAt(line, next) is { } month)
        {
            var day = line.SkipJoints(month.Next, 2, ".,-");
            return line.IsNumber(day, 1, 2) ? Valid(month.Kind, year, month.Value, line[day].Value, first, line.Skip(day + 1, "."), line) : null;
        }
        return line.IsNumber(next, 1, 2) && next > at + 1 && MonthAt(line, line.SkipJoints(next + 1, 1, ".")) is { } after
            ? Valid(after.Kind, year, after.Value, line[next].Value, first, after.Next, line) : null;
    }

    /// <summary>28/01/2025, 2025-01-28, 28. 1. 2025, 28.01.25, 20250128 aside.</summary>
    static PrintedDay? Numeric(DateLine line, int at, DayMonthOrder? order)
    {
        if (!line.IsAny(at + 1, "/.-") || !line.IsNumber(at + 2, 1, 2) || !line.IsMark(at + 3, (char)line[at + 1].Value) || !line.IsNumber(at + 4, 1, 4))
            return null;
        if (Continues(line, at) || (line.IsAny(at + 5, "/-.") && line.Touches(at + 4) && line.Touches(at + 5) && line.IsNumber(at + 6, 1, 9)))
            return null;
        var (a, b, c) = (line[at], line[at + 2], line[at + 4]);
        if (a.Length == 4 && c.Length <= 2)
            return Valid(Month, a.Value, b.Value, c.Value, at, line.Skip(at + 5, "."), line);
        if (a.Length > 2 || c.Length is not (2 or 4) || (c.Length == 2 && (line[at + 2].Spaced || line[at + 4].Spaced || (a.Length + b.Length < 4 && (order is null || line.Language == "en")))))
            return null;
        if (c.Length == 2 && line.Hints.Language is { } tag && DateNames.Order(tag) == "ymd")
            return Valid(Month, Century(a.Value), b.Value, c.Value, at, at + 5, line);
        var year = c.Length == 2 ? Century(c.Value) : c.Value;
        return DayAndMonth(line, year, at, order ?? (line.IsMark(at + 1, '.') ? DayMonthOrder.DayFirst : null));
    }

    /// <summary>The order of two numbers: by a number over 12, by what the hints say, else open.</summary>
    static PrintedDay? DayAndMonth(DateLine line, int year, int at, DayMonthOrder? order)
    {
        var (a, b) = (line[at].Value, line[at + 2].Value);
        if (a > 12 || order is DayMonthOrder.DayFirst || a == b)
            return Valid(Month, year, b, a, at, at + 5, line);
        if (b > 12 || order is DayMonthOrder.MonthFirst)
            return Valid(Month, year, a, b, at, at + 5, line);
        return Valid(Month, year, b, a, at, at + 5, line) is { } open ? open with { Swapped = true } : null;
    }

    /// <summary>A month's name or "tháng 1", with the calendar it belongs to.</summary>
    static (DateNameKind Kind, int Value, int Next)? MonthAt(DateLine line, int at)
    {
        foreach (var kind in (ReadOnlySpan<DateNameKind>)[Month, PersianMonth, IslamicMonth])
        {
            if (line.Value(at, kind) is { } month)
            {
                // "كانون الثاني / يناير": the same month by its other name.
                var second = line.SkipJoints(at + 1, 2, "/()");
                return (kind, month, second > at + 1 && line.Value(second, kind) == month ? line.Skip(second + 1, ")") : at + 1);
            }
        }
        return line.Is(at, MonthUnit) && line.IsNumber(at + 1, 1, 2) ? (Month, line[at + 1].Value, at + 2) : null;
    }

    /// <summary>The year after a month or day, and the token after it. Two digits count only after a hyphen or an apostrophe.</summary>
    static (int Year, int Next)? YearAfter(DateLine line, int at, DateNameKind calendar)
    {
        var next = line.SkipJoints(at, 3, Between, anyShortWord: true);
        next = line.Is(next, Era) ? line.Skip(next + 1, ".") : next;
        if (line.IsNumber(next, 4, 4) && !(line.IsMark(next + 1, ':') && line.Touches(next)))
            return (line[next].Value, line.Is(next + 1, YearUnit) ? line.Skip(next + 2, ".") : next + 1);
        if (line.IsNumber(next, 2, 2) && next > at && line.IsAny(next - 1, "-'") && calendar is Month && !line.IsAny(next + 1, ":"))
            return (Century(line[next].Value), next + 1);
        if (at < next || TimeOfDay.At(line, at) is not { } time || !line.IsNumber(time.Next, 4, 4))
            return null;
        return (line[time.Next].Value, at);
    }

    static int Century(int twoDigits) => twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>A number that goes on from digits before it: 1.28.01.2025, 3/28/01, v2.28.</summary>
    static bool Continues(DateLine line, int at) =>
        line.Touches(at - 1) && line.IsAny(at - 1, "/.-:_") && (line.IsNumber(at - 2, 1, 9) || line.IsMark(at - 1, '/')) && line.Touches(at - 2);

    static PrintedDay? Valid(DateNameKind calendar, int year, int month, int day, int first, int next, DateLine line) =>
        Calendars.Gregorian(calendar, year, month, day, line) is { } date ? new(date.Year, date.Month, date.Day, first, next) : null;
}
