using System.Globalization;
using NCrontab;

namespace NewsProcessor.LocalHost.Timers;

/// <summary>When a timer is due: NCRONTAB of five or six fields (seconds first), or a time span between runs. Times are UTC.</summary>
sealed class Schedule
{
    readonly CrontabSchedule? _times;
    readonly TimeSpan _every;

    /// <exception cref="HostRefusedException">The text is neither.</exception>
    public Schedule(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _every) && _every > TimeSpan.Zero)
            return;
        var withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        _times = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds })
            ?? throw new HostRefusedException($"'{text}' is not a timer schedule. Write six fields, such as '0 */5 * * * *' for every 5 minutes.");
    }

    public DateTime After(DateTime time) => _times?.GetNextOccurrence(time) ?? time + _every;
}
