namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Dates as the press prints them, in the languages of the world, and as metadata gives them.
/// Never the clock: relative dates ("2 hours ago") are no dates, and a date without a year needs evidence in the hints.
/// </summary>
public static class NewsDates
{
    /// <summary>A line is read in stretches of about so many characters, so that memory stays small and time linear; a date across the seam is lost.</summary>
    const int Stretch = 4000;

    /// <summary>A metadata value: ISO 8601 however sloppy, RFC 822, epoch seconds or milliseconds, JavaScript's Date text, else the first printed date in it.</summary>
    public static PrintedDate? Machine(string value) => Machine(value, DateHints.None);

    /// <inheritdoc cref="Machine(string)"/>
    public static PrintedDate? Machine(string value, DateHints hints) =>
        value.Length <= 200 ? MachineDates.Read(value) ?? Find(value, hints) : null;

    /// <summary>The first date printed in a line; null where there is none.</summary>
    public static PrintedDate? Find(string line, DateHints hints) => Scan(line, hints).FirstOrDefault();

    /// <summary>Every date printed in a line, in order.</summary>
    public static IReadOnlyList<PrintedDate> FindAll(string line, DateHints hints) =>
        line.AsSpan().ContainsAny(DateTokens.Digits) ? [.. Scan(line, hints)] : [];

    static IEnumerable<PrintedDate> Scan(string line, DateHints hints)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = Seam(line, start);
            if (line.AsSpan(start, end - start).ContainsAny(DateTokens.Digits))
            {
                foreach (var date in DateReading.Of(new DateLine(line, DateTokens.Of(line, start, end), hints)))
                    yield return date;
            }
            start = end;
        }
    }

    /// <summary>The end of a stretch: the last white space in it, so that no word is cut.</summary>
    static int Seam(string line, int start)
    {
        if (line.Length - start <= Stretch)
            return line.Length;
        var space = line.AsSpan(start, Stretch).LastIndexOfAny(' ', '\n', '\t');
        return space > 0 ? start + space : start + Stretch;
    }
}
