namespace NewsProcessor.Reading.Newsroom;

/// <summary>The weekday printed beside a date, as evidence.</summary>
static class Weekdays
{
    /// <summary>0 (Sunday) to 6; null where none stands beside the tokens from first to next.</summary>
    public static int? Beside(DateLine line, int first, int next)
    {
        for (var at = first - 1; at >= first - 3; at--)
        {
            if (line.Value(at, DateNameKind.Weekday) is { } before)
                return before;
            if (!line.IsJoint(at, ",.-(|", anyShortWord: true))
                break;
        }
        var after = line.SkipJoints(next, 2, ",.(");
        return line.Value(after, DateNameKind.Weekday);
    }
}
