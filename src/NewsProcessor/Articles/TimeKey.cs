using System.Globalization;

namespace NewsProcessor.Articles;

/// <summary>Times as parts of table keys. Table Storage sorts keys upwards only, so times are counted down from the end of time: newest first.</summary>
static class TimeKey
{
    /// <summary>19 digits.</summary>
    public static string Inverted(DateTimeOffset time) => (DateTime.MaxValue.Ticks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>What <see cref="Inverted"/> was made from.</summary>
    public static DateTimeOffset Time(string inverted) => new(DateTime.MaxValue.Ticks - long.Parse(inverted, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>6 digits.</summary>
    public static string InvertedMonth(DateTimeOffset time) => (9999 * 12 + 12 - (time.UtcDateTime.Year * 12 + time.UtcDateTime.Month)).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>What <see cref="InvertedDay"/> was made from.</summary>
    public static DateOnly Day(string inverted) => DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - int.Parse(inverted, CultureInfo.InvariantCulture));

    /// <summary>7 digits.</summary>
    public static string InvertedDay(DateTimeOffset time) =>
        (DateOnly.MaxValue.DayNumber - DateOnly.FromDateTime(time.UtcDateTime).DayNumber).ToString("D7", CultureInfo.InvariantCulture);
}
