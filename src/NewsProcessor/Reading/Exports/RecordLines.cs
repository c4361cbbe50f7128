namespace NewsProcessor.Reading.Exports;

/// <summary>The lines at a record's two ends; those between are the story, which nobody reads here.</summary>
static class RecordLines
{
    const int Most = 60, Longest = 2000, LongestNote = 80;

    /// <summary>Whether one of the short lines at either end is such a line: most texts have none, and are no records.</summary>
    public static bool HaveAny(string text, Func<RecordLine, bool> such)
    {
        var lines = 0;
        for (var at = 0; at < text.Length && lines < Most;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            if (IsSuch(text.AsSpan(at, end - at).Trim(), such, ref lines))
                return true;
            at = end + 1;
        }
        lines = 0;
        for (var end = text.Length; end > 0 && lines < Most;)
        {
            var at = text.LastIndexOf('\n', end - 1) + 1;
            if (IsSuch(text.AsSpan(at, end - at).Trim(), such, ref lines))
                return true;
            end = at - 1;
        }
        return false;
    }

    static bool IsSuch(ReadOnlySpan<char> line, Func<RecordLine, bool> such, ref int lines)
    {
        lines += line.IsEmpty ? 0 : 1;
        return line.Length is > 0 and <= LongestNote && such(new RecordLine(line.ToString(), 0, 0, false).Read());
    }

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
