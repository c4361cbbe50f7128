namespace NewsProcessor.Articles.Counts;

/// <summary>The archive in a few numbers.</summary>
public sealed record Overview
{
    /// <summary>When the archive was counted; null before the first time, when formats and reading times are those of the newest thousand articles.</summary>
    public DateTimeOffset? CountsAsOf { get; init; }

    /// <summary>Listed articles at that time.</summary>
    public int Articles { get; init; }

    /// <summary>The last 30 days in UTC, oldest first. Those since the counting are counted from the newest thousand articles and files.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];

    /// <summary>What the articles were read as, the most frequent first.</summary>
    public IReadOnlyList<FormatCount> Formats { get; init; } = [];

    /// <summary>How long the articles take to read, the shortest first.</summary>
    public IReadOnlyList<ReadingTimeCount> ReadingTimes { get; init; } = [];
}

/// <summary>One day.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Articles">Articles that stand in the list under this day: published then, received where no date is printed.</param>
/// <param name="Files">Files received.</param>
/// <param name="Unread">Files among them that could not be read.</param>
public sealed record DayCount(DateOnly Day, int Articles, int Files, int Unread);

/// <summary>How many articles were read as a format.</summary>
public sealed record FormatCount(string Format, int Count);

/// <summary>How many articles take up to so many minutes to read, and longer than the entry before says; null for the longest.</summary>
public sealed record ReadingTimeCount(int? Minutes, int Count);
