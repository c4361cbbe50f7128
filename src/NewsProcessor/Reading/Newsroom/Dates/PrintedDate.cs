using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>A date as a page, a text or its metadata gives it.</summary>
/// <param name="Value">The moment; in the zone that was printed, else with offset zero. Midnight where no time was printed.</param>
/// <param name="Precision">Day, Minute or Second.</param>
/// <param name="UtcOffsetMinutes">The printed (or inferred) zone in minutes east of UTC; null when there was none.</param>
/// <param name="Raw">The characters that it was read from.</param>
public sealed record PrintedDate(DateTimeOffset Value, DatePrecision Precision, int? UtcOffsetMinutes, string Raw)
{
    /// <summary>Which parts come from the hints rather than from the text: "year", "zone".</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>What the words beside the date say that it is.</summary>
    public DateRole Role { get; init; }

    /// <summary>Where <see cref="Raw"/> starts in the line.</summary>
    public int Index { get; init; }

    public int Length => Raw.Length;
}

public enum DateRole { Unknown, Published, Modified }
