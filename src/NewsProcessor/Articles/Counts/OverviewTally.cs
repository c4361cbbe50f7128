using Azure.Data.Tables;

namespace NewsProcessor.Articles.Counts;

/// <summary>Counts articles and files for an <see cref="Overview"/>.</summary>
sealed class OverviewTally(DateTimeOffset now)
{
    /// <summary>The last day is today.</summary>
    public const int Days = 30;

    /// <summary>As <see cref="Article.TimeRequired"/> has it.</summary>
    const int WordsAMinute = 230;

    /// <summary>Reading times up to so many minutes.</summary>
    static readonly int[] _minutes = [1, 2, 4, 7, 12];

    readonly int[] _articles = new int[Days], _files = new int[Days], _unread = new int[Days], _readingTimes = new int[_minutes.Length + 1];
    readonly Dictionary<string, int> _formats = new(StringComparer.Ordinal);

    public DateOnly FirstDay { get; } = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1 - Days);

    /// <summary>How many articles were added.</summary>
    public int Articles { get; private set; }

    /// <summary>Adds an article by its row in the list.</summary>
    public void Add(TableEntity row, ArticleSummary summary)
    {
        Articles++;
        Count(_articles, DateOnly.FromDateTime(TimeKey.Time(row.RowKey[..19]).UtcDateTime));
        var format = summary.Format ?? "unknown";
        _formats[format] = _formats.GetValueOrDefault(format) + 1;
        var minutes = (double)summary.WordCount / WordsAMinute;
        var place = Array.FindIndex(_minutes, most => minutes <= most);
        _readingTimes[place < 0 ? _minutes.Length : place]++;
    }

    /// <summary>Adds the files received since a day, and those that could not be read: at most so many of each, the newest.</summary>
    public async Task AddFilesAsync(TableClient uploads, DateOnly from, int most, CancellationToken cancellation)
    {
        await foreach (var day in UploadLedger.DaysAsync(uploads, unreadOnly: false, from, cancellation).Take(most))
            Count(_files, day);
        await foreach (var day in UploadLedger.DaysAsync(uploads, unreadOnly: true, from, cancellation).Take(most))
            Count(_unread, day);
    }

    public Overview ToOverview() => new()
    {
        Articles = Articles,
        Days = [.. Enumerable.Range(0, Days).Select(day => new DayCount(FirstDay.AddDays(day), _articles[day], _files[day], _unread[day]))],
        Formats = [.. _formats.OrderByDescending(format => format.Value).ThenBy(format => format.Key, StringComparer.Ordinal).Select(format => new FormatCount(format.Key, format.Value))],
        ReadingTimes = [.. _readingTimes.Select((count, place) => new ReadingTimeCount(place < _minutes.Length ? _minutes[place] : null, count))],
    };

    void Count(int[] days, DateOnly day)
    {
        if (day.DayNumber - FirstDay.DayNumber is >= 0 and < Days and var place)
            days[place]++;
    }
}
