using System.Globalization;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>ISO 8601 and its sloppy relatives, compact digits and epochs.</summary>
static class MachineDates
{
    /// <summary>A whole value; null where it is something else.</summary>
    public static PrintedDate? Read(string value)
    {
        var trimmed = value.AsSpan().Trim().Trim("\"'");
        var start = value.AsSpan().IndexOf(trimmed, StringComparison.Ordinal);
        if (trimmed.IsEmpty || !char.IsAsciiDigit(trimmed[0]))
            return Mail(trimmed);
        return Digits(trimmed) ?? At(value, start);
    }

    /// <summary>RFC 822 and 5322 to the letter, "Mon, 06 Sep 2021 10:00:00 GMT", as nearly all feeds and mail write it.</summary>
    static PrintedDate? Mail(ReadOnlySpan<char> value) =>
        value.Length is >= 28 and <= 31 && value[3] == ',' && DateTimeOffset.TryParseExact(value, _mail, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new(moment, DatePrecision.Second, (int)moment.Offset.TotalMinutes, value.ToString()) : null;

    static readonly string[] _mail = ["ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'"];

    /// <summary>20250128, 202501281130, 20250128113000, and seconds or milliseconds since 1970.</summary>
    static PrintedDate? Digits(ReadOnlySpan<char> value)
    {
        if (value.Length is < 8 or > 14 || value.ContainsAnyExceptInRange('0', '9'))
            return null;
        var number = long.Parse(value, CultureInfo.InvariantCulture);
        if (value.Length is 10 or 13)
        {
            var moment = value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
            return new(moment, DatePrecision.Second, 0, value.ToString());
        }
        var format = value.Length switch { 8 => "yyyyMMdd", 12 => "yyyyMMddHHmm", 14 => "yyyyMMddHHmmss", _ => null };
        return format is not null && DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1700 and <= 2200
            ? new(new(date, TimeSpan.Zero), value.Length switch { 8 => DatePrecision.Day, 12 => DatePrecision.Minute, _ => DatePrecision.Second }, null, value.ToString())
            : null;
    }

    /// <summary>An ISO date that starts at a place in a text: 2025-01-28, 2025-01-28T11:30:00.5+0100, 2025/01/28 11:30 UTC, 20250128T113000Z.</summary>
    public static PrintedDate? At(string text, int start)
    {
        var at = start;
        if (!Number(text, ref at, 4, out var year) || year is < 1700 or > 2200)
            return null;
        var mark = at < text.Length && text[at] is '-' or '/' or '.' ? text[at] : '\0';
        at += mark == '\0' ? 0 : 1;
        if (!Number(text, ref at, mark == '\0' ? 2 : -2, out var month) || (mark != '\0' && (at >= text.Length || text[at++] != mark))
            || !Number(text, ref at, mark == '\0' ? 2 : -2, out var day) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var dated = at;
        var clock = Clock(text, ref at, compact: mark == '\0');
        if (clock is null && (mark == '\0' || mark != '-' || (dated < text.Length && (char.IsDigit(text[dated]) || text[dated] is '-' or '/'))))
            return null;
        if (clock is not null && IsHalf(text.AsSpan(at).TrimStart()))
            return null;
        var (seconds, fraction, hasSeconds) = clock ?? default;
        var offset = clock is null ? null : Zone(text, ref at);
        var local = new DateTime(year, month, day).AddSeconds(seconds).AddTicks(fraction);
        var precision = clock is null ? DatePrecision.Day : hasSeconds ? DatePrecision.Second : DatePrecision.Minute;
        return new(new(local, TimeSpan.FromMinutes(offset ?? 0)), precision, offset, text[start..at]) { Index = start };
    }

    static (int Seconds, long Ticks, bool HasSeconds)? Clock(string text, ref int at, bool compact)
    {
        var next = at;
        if (next < text.Length && text[next] is 'T' or 't' or '_')
            next++;
        else if (compact)
            return null;
        while (next < text.Length && next < at + 3 && text[next] is ' ' or '\u00A0')
            next++;
        if (next == at || !Number(text, ref next, -2, out var hour) || hour > 24 || next >= text.Length)
            return null;
        var colon = text[next] == ':';
        next += colon ? 1 : 0;
        if ((!colon && !compact && text[at] is not ('T' or 't')) || !Number(text, ref next, 2, out var minute) || minute > 59)
            return null;
        var (second, hasSeconds, ticks) = (0, false, 0L);
        var before = next;
        if (next < text.Length && (text[next] == ':') == colon && (!colon || next++ >= 0) && Number(text, ref next, 2, out second) && second <= 60)
            (hasSeconds, ticks) = (true, Fraction(text, ref next));
        else
            (next, second) = (before, 0);
        if (hour == 24 && minute + second > 0)
            return null;
        at = next;
        return ((hour * 3600) + (minute * 60) + Math.Min(second, 59), ticks, hasSeconds);
    }

    /// <summary>AM or PM follows: a printed time, not ISO 8601.</summary>
    static bool IsHalf(ReadOnlySpan<char> rest) => rest is ['a' or 'A' or 'p' or 'P', 'm' or 'M' or '.', ..] && (rest.Length == 2 || !char.IsLetter(rest[2]) || rest[1] == '.');

    static long Fraction(string text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('.' or ',' or ':') || !char.IsAsciiDigit(text[at + 1]))
            return 0;
        var (ticks, unit) = (0L, TimeSpan.TicksPerSecond / 10);
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10)
            ticks += (text[at] - '0') * unit;
        return ticks;
    }

    /// <summary>Z, UTC, +01:00, +0100, +01, with or without a space before; null where no zone follows.</summary>
    static int? Zone(string text, ref int at)
    {
        var next = at;
        while (next < text.Length && next < at + 2 && text[next] == ' ')
            next++;
        var rest = text.AsSpan(next);
        foreach (var name in (ReadOnlySpan<string>)["Z", "UTC", "GMT"])
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length])))
            {
                at = next + name.Length;
                return Signed(text, ref at) ?? 0;
            }
        }
        if (Signed(text, ref next) is not { } offset)
            return null;
        at = next;
        return offset;
    }

    static int? Signed(string text, ref int at)
    {
        var next = at;
        if (next >= text.Length || text[next] is not ('+' or '-' or '\u2212'))
            return null;
        var sign = text[next++] == '+' ? 1 : -1;
        if (!Number(text, ref next, 2, out var hours) || hours > 14)
            return null;
        var minutes = 0;
        var withMinutes = next + (next < text.Length && text[next] == ':' ? 1 : 0);
        if (Number(text, ref withMinutes, 2, out var given) && given < 60)
            (minutes, next) = (given, withMinutes);
        at = next;
        return sign * ((hours * 60) + minutes);
    }

    /// <summary>So many ASCII digits; up to so many for a negative count.</summary>
    static bool Number(string text, ref int at, int digits, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < Math.Abs(digits) && char.IsAsciiDigit(text[at]))
            value = (value * 10) + (text[at++] - '0');
        return digits < 0 ? at > start : at - start == digits;
    }
}
