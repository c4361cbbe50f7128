namespace NewsProcessor.Reading.Exports;

/// <summary>The lines at a record's two ends; those between are the story, which nobody reads here.</summary>
static class RecordLines
{
    const int Most = 60, Longest = 2000;

    /// <summary>The first lines with words.</summary>
    public static List<RecordLine> First(string text)
    {
        var lines = new List<RecordLine>();
        var blank = true;
        for (var at = 0; at < text.Length && lines.Count < Most;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            if (Add(lines, text, at, end, blank))
                blank = false;
            else
                blank = true;
            at = end + 1;
        }
        return lines;
    }

    /// <summary>The last lines with words, in the text's order.</summary>
    /// <param name="text">The record.</param>
    /// <param name="from">Where to stop: behind the head.</param>
    public static List<RecordLine> Last(string text, int from)
    {
        var lines = new List<RecordLine>();
        for (var end = text.Length; end > from && lines.Count < Most;)
        {
            var at = Math.Max(from, text.LastIndexOf('\n', end - 1) + 1);
            if (!Add(lines, text, at, end, blank: false) && lines.Count > 0)
                lines[^1] = lines[^1] with { AfterBlank = true };
            end = at - 1;
        }
        lines.Reverse();
        return lines;
    }

    static bool Add(List<RecordLine> lines, string text, int at, int end, bool blank)
    {
        var line = text.AsSpan(at, end - at).Trim();
        if (line.IsEmpty)
            return false;
        lines.Add(line.Length > Longest ? new("…" + line[..Longest].ToString(), at, end, blank) : new RecordLine(line.ToString(), at, end, blank).Read());
        return true;
    }
}
