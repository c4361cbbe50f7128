using static NewsProcessor.Reading.Newsroom.DateNameKind;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>A day and month without a year. The year comes from the hints, and makes <see cref="PrintedDay.Year"/> negative to say so.</summary>
static class YearlessDay
{
    public static PrintedDay? At(DateLine line, int at, DayMonthOrder? order)
    {
        if (line.Hints is { Near: null, Year: null } || Find(line, at, order) is not var (month, day, next) || month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        return Year(line, at, next, month, day) is { } year && day <= DateTime.DaysInMonth(year, month) ? new(-year, month, day, at, next) : null;
    }

    static (int Month, int Day, int Next)? Find(DateLine line, int at, DayMonthOrder? order)
    {
        if (line.IsNumber(at, 1, 2))
            return Units(line, at) ?? DayFirst(line, at) ?? BeforeTime(line, at, order);
        if (line.Value(at, Month) is not { } month)
            return null;
        var day = line.SkipJoints(at + 1, 1, ".");
        if (!line.IsNumber(day, 1, 2) || line.IsAny(day + 1, ":") || line.Value(line.SkipJoints(day + 1, 1, "."), Month) is not null)
            return null;
        return (month, line[day].Value, line.Is(day + 1, DayUnit) || line.Word(day + 1) is "st" or "nd" ? day + 2 : day + 1);
    }

    /// <summary>1月28日.</summary>
    static (int, int, int)? Units(DateLine line, int at) =>
        line.Is(at + 1, MonthUnit) && line.IsNumber(at + 2, 1, 2) && line.Is(at + 3, DayUnit) ? (line[at].Value, line[at + 2].Value, at + 4) : null;

    static (int, int, int)? DayFirst(DateLine line, int at)
    {
        var next = line.Is(at + 1, DayUnit) && !line.Is(at + 1, Month) ? at + 2 : at + 1;
        next = line.SkipJoints(next, 2, ".-", anyShortWord: true);
        return line.Value(next, Month) is { } month ? (month, line[at].Value, line.Skip(next + 1, ".")) : null;
    }

    /// <summary>"28.01. 11:30", "01-28 11:30": two numbers are a date only right before a time.</summary>
    static (int, int, int)? BeforeTime(DateLine line, int at, DayMonthOrder? order)
    {
        if (!line.IsAny(at + 1, "./-") || !line.IsNumber(at + 2, 1, 2) || !line.Touches(at) || !line.Touches(at + 1) || (line.Touches(at - 1) && line[at - 1].Kind is not DateTokenKind.Word && !line.IsAny(at - 1, "(")))
            return null;
        var next = line.SkipJoints(line.Skip(at + 3, line.IsMark(at + 1, '.') ? "." : ""), 1, ",");
        if (!line[next].Spaced || TimeOfDay.At(line, next) is null)
            return null;
        var (a, b) = (line[at].Value, line[at + 2].Value);
        var monthFirst = order is DayMonthOrder.MonthFirst || (order is null && line.Hints.Language is { } tag && DateNames.Order(tag) == "ymd");
        if (a > 12 || (b <= 12 && !monthFirst && (order is not null || line.IsMark(at + 1, '.'))))
            return (b, a, next);
        return b > 12 || monthFirst ? (a, b, next) : null;
    }

    /// <summary>The year that brings the date nearest to a sure one and agrees with the weekday printed beside it.</summary>
    static int? Year(DateLine line, int first, int next, int month, int day)
    {
        var weekday = Weekdays.Beside(line, first, next);
        var near = line.Hints.Near?.Date;
        var middle = near?.Year ?? line.Hints.Year!.Value;
        var years = Enumerable.Range(middle - 1, 3).Where(year => day <= DateTime.DaysInMonth(year, month)
            && (weekday is null || (int)new DateTime(year, month, day).DayOfWeek == weekday));
        return near is { } sure
            ? years.Select(year => (int?)year).MinBy(year => Math.Abs((new DateTime(year!.Value, month, day) - sure).TotalDays))
            : years.Contains(middle) ? middle : null;
    }
}
