using System.Globalization;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Years of the Gregorian, Buddhist and Persian calendars to Gregorian days. Islamic months begin by sighting, so their days are not converted.</summary>
static class Calendars
{
    const int FirstYear = 1700, LastYear = 2200, BuddhistOffset = 543;
    static readonly PersianCalendar _persian = new();

    public static DateTime? Gregorian(DateNameKind calendar, int year, int month, int day, DateLine line)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        // Thai papers count years from 543 BC; Persian ones write solar years with numerals alone.
        if (calendar is DateNameKind.Month && year is > 2400 and < 2700)
            year -= BuddhistOffset;
        if (calendar is DateNameKind.PersianMonth || (calendar is DateNameKind.Month && line.Language is "fa" && year is > 1300 and < 1500))
            return year is > 1200 and < 1500 && day <= _persian.GetDaysInMonth(year, month) ? _persian.ToDateTime(year, month, day, 0, 0, 0, 0) : null;
        return calendar is DateNameKind.Month && year is >= FirstYear and <= LastYear && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
    }
}
