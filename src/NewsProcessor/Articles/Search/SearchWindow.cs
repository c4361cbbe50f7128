using System.Globalization;

namespace NewsProcessor.Articles.Search;

/// <summary>A span of sort times as places in the order of postings.</summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place before which it ends.</param>
readonly record struct SearchWindow(string Start, string End)
{
    /// <summary>Sorts after every article of a sort time.</summary>
    const string AfterAll = "~";

    const int Digits = 19;

    /// <summary>All times.</summary>
    public static SearchWindow Whole { get; } = new("", AfterAll);

    public bool IsEmpty => string.CompareOrdinal(Start, End) >= 0;

    /// <summary>What a query asks for and may see: nothing is seen before its time, whatever a cursor says.</summary>
    public static SearchWindow Of(ArticleQuery query, DateTimeOffset now, ListPosition? after)
    {
        var starts = new List<string> { TimeKey.Inverted(now) };
        if (query.Before is { } before)
            starts.Add(TimeKey.Inverted(before) + AfterAll);
        if (after is { } position)
            starts.Add(position.RowKey);
        return new(starts.Max(StringComparer.Ordinal)!, TimeKey.Inverted(query.From ?? DateTimeOffset.MinValue) + AfterAll);
    }

    /// <summary>Whether a cursor's position can be one of this list.</summary>
    public static bool IsPlace(ListPosition position) =>
        position.RowKey.Length >= Digits && long.TryParse(position.RowKey.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks;
}
