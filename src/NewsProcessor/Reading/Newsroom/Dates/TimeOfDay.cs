namespace NewsProcessor.Reading.Newsroom;

/// <summary>A printed time of day with its zone.</summary>
/// <param name="Seconds">Since midnight; 86,400 for 24:00.</param>
/// <param name="Offset">Minutes east of UTC, where one was printed.</param>
/// <param name="UsZone">'E', 'C', 'M' or 'P' where the zone's name leaves summer time to the date ("ET").</param>
/// <param name="Next">The first token after it.</param>
readonly record struct TimeOfDay(int Seconds, bool HasSeconds, int? Offset, char UsZone, int Next)
{
    /// <summary>The time that starts at a token, in any of its printed forms; null where there is none.</summary>
    public static TimeOfDay? At(DateLine line, int at)
    {
        var half = line.Half(at);
        var start = half is null ? at : line.Skip(at + 1, ".");
        var clock = half is null && line.Is(at, DateNameKind.Joint);
        if (!line.IsNumber(start, 1, 2) || line[start].Value > 24)
            return null;
        var (hour, next) = (line[start].Value, start + 1);
        var (minute, second, certain, hasSeconds) = (0, 0, false, false);
        if (line.IsAny(next, ":.") && line.IsNumber(next + 1, 2, 2) && !line[next].Spaced && !line[next + 1].Spaced && line[next + 1].Value < 60)
        {
            (minute, certain) = (line[next + 1].Value, true);
            var mark = line[next].Value;
            next += 2;
            if (line.IsMark(next, (char)mark) && line.IsNumber(next + 1, 2, 2) && !line[next + 1].Spaced && line[next + 1].Value <= 60)
            {
                (second, hasSeconds) = (Math.Min(59, line[next + 1].Value), true);
                next += 2;
                if (line.IsAny(next, ".,") && line.IsNumber(next + 1, 1, 9) && !line[next + 1].Spaced)
                    next += 2;
            }
        }
        else if (line.Is(next, DateNameKind.HourUnit))
        {
            (certain, next) = (true, next + 1);
            if (line.IsNumber(next, 1, 2) && line[next].Value < 60 && (!line[next].Spaced || line.Is(next + 1, DateNameKind.MinuteUnit)))
            {
                minute = line[next++].Value;
                next += line.Is(next, DateNameKind.MinuteUnit) ? 1 : 0;
                if (line.IsNumber(next, 1, 2) && line.Is(next + 1, DateNameKind.SecondUnit))
                {
                    (second, hasSeconds) = (Math.Min(59, line[next].Value), true);
                    next += 2;
                }
            }
        }
        if (line.Is(next, DateNameKind.HourUnit) && !clock)
            next++;
        if (half is null && line.Half(next) is { } after)
            (half, next) = (after, line.Skip(next + 1, "."));
        if (!certain && half is null)
            return null;
        hour = half switch { true when hour < 12 => hour + 12, false when hour == 12 => 0, _ => hour };
        if (hour == 24 && minute + second > 0)
            return null;
        var zone = PrintedZone.At(line, next);
        return new((hour * 3600) + (minute * 60) + second, hasSeconds, zone?.Offset, zone?.UsZone ?? '\0', zone?.Next ?? next);
    }
}
