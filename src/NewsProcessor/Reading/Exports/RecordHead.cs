using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>Where a record's head ends: behind its label of the body, else behind the last label, word count or date that stands among its first lines.</summary>
static class RecordHead
{
    /// <summary>Lines without label that may part two with one: in one stretch, and with a blank line among them.</summary>
    const int MostTogether = 8, MostApart = 4, LongestTitle = 60;

    /// <summary>How many of the lines are the head's.</summary>
    public static int Of(List<RecordLine> lines)
    {
        var body = lines.FindIndex(line => line.IsLabel(HeaderField.Body));
        if (body >= 0 && lines.FindIndex(0, body, line => line.Kind is RecordLineKind.Closing || line is { Kind: RecordLineKind.Plain, IsLong: true, Text.Length: > LongestTitle }) < 0)
            return body + 1;
        var last = -1;
        var (dated, apart) = (false, false);
        for (var i = 0; i < lines.Count && i - last - 1 <= (apart ? MostApart : MostTogether); i++)
        {
            var gap = i - last - 1;
            apart = (gap > 0 && apart) || (lines[i].AfterBlank && last >= 0);
            if (RecordLine.IsHeads(lines[i], directly: gap == 0 || last < 0, together: !apart, dated) || IsContinued(lines, i))
                last = i;
            else if (lines[i].IsLong || lines[i].Kind is RecordLineKind.Closing || (gap > 0 && last >= 0 && lines[i].Kind is RecordLineKind.Label))
                break;
            dated |= lines[i].Kind is RecordLineKind.Date;
        }
        return last < 0 ? 0 : WithNames(lines, last + 1);
    }

    /// <summary>Whether a line goes on with a label's value, which was too long for the line before.</summary>
    public static bool IsContinued(List<RecordLine> lines, int i)
    {
        if (i == 0 || lines[i].AfterBlank || lines[i].Kind is RecordLineKind.Label or RecordLineKind.Rights or RecordLineKind.Count)
            return false;
        var before = lines[i - 1];
        return (before.Kind is RecordLineKind.Label && before.Field is not (HeaderField.Body or HeaderField.Filing) || IsContinued(lines, i - 1))
            && before.Text.Length is >= 50 and <= 100 && before.Text.Length + 1 + lines[i].Text.Split(' ', 2)[0].Length >= 68;
    }

    /// <summary>With the names right below a count ("The Courier", "English") and the headline below a lone date.</summary>
    static int WithNames(List<RecordLine> lines, int end)
    {
        var dated = lines[end - 1].Kind is RecordLineKind.Date && !lines.Take(end).Any(line => line.IsLabel(HeaderField.Headline));
        for (var added = 0; end < lines.Count && added < 3 && !lines[end].IsLong && lines[end].Kind is RecordLineKind.Plain && (dated || (!lines[end].AfterBlank && lines[end - 1].Kind is RecordLineKind.Count)); added++)
            end++;
        return end;
    }
}
