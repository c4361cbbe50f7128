using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Walks a line's tokens from left to right and reads each date with its weekday, time, zone and role.</summary>
static class DateReading
{
    const string BeforeTime = ",.-|·•/@(;:";

    public static IEnumerable<PrintedDate> Of(DateLine line)
    {
        var order = DayOrder.Of(line);
        var free = 0;
        for (var at = 0; at < line.Count;)
        {
            if ((line[at].Kind is DateTokenKind.Number || line[at].Name is not null) && Read(line, at, free, order) is var (date, next) && date is not null)
            {
                yield return date;
                if (SecondTime(line, next, date) is var (again, after) && again is not null)
                {
                    yield return again;
                    next = after;
                }
                at = free = next;
            }
            else
            {
                at++;
            }
        }
    }

    static (PrintedDate? Date, int Next) Read(DateLine line, int at, int free, DayMonthOrder? order)
    {
        // Without T and zone, the patterns below read more of it: halves of the day, names of zones.
        if (line.IsNumber(at, 4, 8) && MachineDates.At(line.Text, line[at].Start) is { } iso && (iso.UtcOffsetMinutes is not null || iso.Raw.Contains('T', StringComparison.OrdinalIgnoreCase)) && !(at > 0 && line.Touches(at - 1) && line[at - 1].Kind is not DateTokenKind.Mark))
        {
            var end = at;
            while (end < line.Count && line[end].Start < iso.Index + iso.Length)
                end++;
            return (iso with { Role = DateRoles.Around(line, at, end, free) }, end);
        }
        if ((DayPatterns.At(line, at, order) ?? YearlessDay.At(line, at, order)) is not { } day)
            return default;
        return (day.Swapped ? DayOrder.Settle(line, day) : day) is { } settled ? Dated(line, settled, free) : default;
    }

    static (PrintedDate?, int) Dated(DateLine line, PrintedDay day, int free)
    {
        var (first, next) = (day.First, day.Next);
        var time = TimeAfter(line, next) is { } after ? after : TimeBefore(line, first, free, out first);
        if (time is { } found && found.Next > next)
            next = found.Next;
        if (line.IsNumber(next, 4, 4) && line[next].Value == day.Year)
            next++;
        var inferredYear = day.Year < 0;
        var date = Made(line, new DateTime(Math.Abs(day.Year), day.Month, day.Day), time, first, next, inferredYear);
        return (date with { Role = DateRoles.Around(line, first, next, free) }, next);
    }

    static PrintedDate Made(DateLine line, DateTime day, TimeOfDay? time, int first, int next, bool inferredYear)
    {
        var local = day.AddSeconds(time?.Seconds ?? 0);
        var offset = time is { UsZone: not '\0' } us ? PrintedZone.UsOffset(us.UsZone, local) : time?.Offset;
        var inferredZone = time is not null && offset is null && line.Hints.UtcOffsetMinutes is not null;
        if (inferredZone)
            offset = line.Hints.UtcOffsetMinutes;
        var precision = time switch { null => DatePrecision.Day, { HasSeconds: true } => DatePrecision.Second, _ => DatePrecision.Minute };
        var (start, end) = (line[first].Start, line[next - 1].End);
        return new(new(local, TimeSpan.FromMinutes(offset ?? 0)), precision, offset, line.Text[start..end])
        {
            Index = start,
            Inferred = (inferredYear, inferredZone) switch { (true, true) => ["year", "zone"], (true, false) => ["year"], (false, true) => ["zone"], _ => [] },
        };
    }

    /// <summary>", 11.30 Uhr"; "at 11:30 am"; "(Tuesday) - 11:30".</summary>
    static TimeOfDay? TimeAfter(DateLine line, int at)
    {
        // Glued to the year and parted by a dot stands another date: "19.11.202119.11.2021".
        if (line.Touches(at - 1) && line.IsMark(at + 1, '.'))
            return null;
        for (var skipped = 0; skipped <= 5; skipped++)
        {
            if (TimeOfDay.At(line, at) is { } time)
                return time;
            if (!line.IsJoint(at, BeforeTime + ")", anyShortWord: true) && !line.Is(at, DateNameKind.Weekday) && !line.Is(at, DateNameKind.DayUnit))
                return null;
            at++;
        }
        return null;
    }

    /// <summary>"11:30, 28 January 2025"; "11.30 Uhr, 28.01.2025".</summary>
    static TimeOfDay? TimeBefore(DateLine line, int first, int free, out int start)
    {
        for (start = Math.Max(free, first - 9); start < first; start++)
        {
            if ((line[start].Kind is DateTokenKind.Number || line[start].Is(DateNameKind.Afternoon) || line[start].Is(DateNameKind.Morning)) && TimeOfDay.At(line, start) is { } time && time.Next <= first && OnlyJoints(line, time.Next, first))
                return time with { Next = first };
        }
        return null;
    }

    static bool OnlyJoints(DateLine line, int at, int end)
    {
        while (at < end && (line.IsJoint(at, BeforeTime + ")", anyShortWord: true) || line.Is(at, DateNameKind.Weekday)))
            at++;
        return at == end;
    }

    /// <summary>"(Updated 11:54 am)" after a date: the same day at another time, in another role.</summary>
    static (PrintedDate?, int) SecondTime(DateLine line, int at, PrintedDate date)
    {
        var start = line.SkipJoints(at, 2, "(|,-·•;");
        var time = start;
        while (time < start + 4 && line.Has(time) && line[time].Kind is DateTokenKind.Word or DateTokenKind.Mark && TimeOfDay.At(line, time) is null)
            time++;
        if (time == start || TimeOfDay.At(line, time) is not { } later || DateRoles.Before(line, time, start) is not (not DateRole.Unknown and var role))
            return default;
        var end = line.SkipJoints(later.Next, 2, ",.");
        if (line[end].Kind is DateTokenKind.Number || line[end].Is(DateNameKind.Month))
            return default;
        var again = Made(line, date.Value.Date, later with { Offset = later.Offset ?? date.UtcOffsetMinutes }, time, later.Next, date.Inferred.Contains("year"));
        return (again with { Role = role }, later.Next);
    }
}
