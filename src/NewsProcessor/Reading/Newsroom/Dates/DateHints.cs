namespace NewsProcessor.Reading.Newsroom;

/// <summary>Evidence from elsewhere in the file that helps to read its printed dates. Never the clock.</summary>
public sealed record DateHints
{
    public static DateHints None { get; } = new();

    /// <summary>BCP 47 tag of the text; its region, if any, tells the order of day and month.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 3166 alpha-2 code of the country that the text was published in.</summary>
    public string? Country { get; init; }

    /// <summary>The order of day and month that other dates of the file show.</summary>
    public DayMonthOrder? Order { get; init; }

    /// <summary>A date of the file that is sure. A date without a year gets the year that brings it nearest to this one, and is flagged "year".</summary>
    public DateTimeOffset? Near { get; init; }

    /// <summary>The year that the file shows elsewhere, where no whole date is known; a date without a year gets it, and is flagged "year".</summary>
    public int? Year { get; init; }

    /// <summary>The zone that another date of the file shows, in minutes east of UTC; a time without a zone gets it, and is flagged "zone".</summary>
    public int? UtcOffsetMinutes { get; init; }
}

/// <summary>Which number of 02/03/2025 is the day.</summary>
public enum DayMonthOrder { DayFirst, MonthFirst }
