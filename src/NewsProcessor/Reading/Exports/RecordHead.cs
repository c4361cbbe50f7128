using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>Where a record's head ends: behind its label of the body, else behind the last label, word count or date that stands among its first lines.</summary>
static class RecordHead
{
    /// <summary>Lines without label that may part two with one.</summary>
    const int MostBetween = 4;

    /// <summary>How many of the lines are the head's.</summary>
    public static int Of(List<RecordLine> lines)
    {
        var body = lines.FindIndex(line => line.IsLabel(HeaderField.Body));
        if (body >= 0 && lines.FindIndex(0, body, line => line.Kind is RecordLineKind.Closing) < 0)
            return body + 1;
        var (last, between) = (-1, 0);
        var dated = false;
        for (var i = 0; i < lines.Count && between <= MostBetween; i++)
        {
            if (Belongs(lines[i], dated) || IsContinued(lines, i))
                (last, between) = (i, 0);
            else if (lines[i].IsLong)
                break;
            else
                between++;
            dated |= lines[i].Kind is RecordLineKind.Date;
        }
        return last < 0 ? 0 : WithNames(lines, last + 1);
    }

    /// <summary>Whether a line is one of a head's: what archives add below the story is not.</summary>
    static bool Belongs(RecordLine line, bool dated) => line.Kind switch
    {
        RecordLineKind.Label => line.Field is not (HeaderField.Other or HeaderField.Keywords or HeaderField.Caption) && !IsLoaded(line),
        RecordLineKind.Count or RecordLineKind.Rights or RecordLineKind.Source => true,
        RecordLineKind.Date => !dated,
        _ => false,
    };

    /// <summary>The day of loading stands below the story.</summary>
    static bool IsLoaded(RecordLine line) => line.Field is HeaderField.Filing && line.Text.StartsWith("load", StringComparison.OrdinalIgnoreCase);

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
