namespace NewsProcessor.Reading.Newsroom;

/// <summary>The parts of a line that can hold a date: around numbers that look like a year, so that the rest costs next to nothing.</summary>
static class DateWindow
{
    /// <summary>Characters read before a year, role words included, and after it, for time and zone.</summary>
    const int Before = 90, After = 70;

    /// <summary>The longest window: keeps memory small on lines full of numbers. A date across its end is lost.</summary>
    const int Longest = 4000;

    public static (int Start, int End)? Next(string line, int from, DateHints hints)
    {
        var yearless = hints.Near is not null || hints.Year is not null;
        if (Candidate(line, from, yearless) is not { } first)
            return null;
        var start = first - Before <= from ? from : Blank(line, first - Before, first);
        var last = first;
        while (last - start < Longest && Candidate(line, End(line, last), yearless) is { } next && next - last < Before + After)
            last = next;
        var end = Math.Min(line.Length, End(line, last) + After);
        return (start, end < line.Length ? Blank(line, end, Math.Min(line.Length, end + 30)) : end);
    }

    /// <summary>Where the next number starts that could be part of a date's year.</summary>
    static int? Candidate(string line, int from, bool yearless)
    {
        while (from < line.Length)
        {
            var offset = line.AsSpan(from).IndexOfAny(DateTokens.Digits);
            if (offset < 0)
                return null;
            var start = from + offset;
            from = End(line, start);
            if (LooksLikeYear(line, start, from) || (yearless && from - start <= 2))
                return start;
        }
        return null;
    }

    static int End(string line, int start)
    {
        var length = line.AsSpan(start).IndexOfAnyExcept(DateTokens.Digits);
        return length < 0 ? line.Length : start + length;
    }

    /// <summary>Four digits; eight in a row; "20232:23" glued to a time; "25" after a mark; any number before 年 or in other digits than ours.</summary>
    static bool LooksLikeYear(string line, int start, int end) => !char.IsAsciiDigit(line[start]) || (end - start) switch
    {
        4 or 8 => true,
        5 or 6 => end < line.Length && line[end] == ':',
        2 => start > 0 && line[start - 1] is '.' or '/' or '-' or '\'' or '’' or '\u2013',
        1 or 3 => end < line.Length && line[end] == '年',
        _ => false,
    } || (end < line.Length && line[end] == '年');

    /// <summary>The first white space in a stretch, else its start: windows cut no word in two.</summary>
    static int Blank(string line, int from, int to)
    {
        var blank = line.AsSpan(from, to - from).IndexOfAny(' ', '\n', '\u00A0');
        return blank < 0 ? from : from + blank;
    }
}
