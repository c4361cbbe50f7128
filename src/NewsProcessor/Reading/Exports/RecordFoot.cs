using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>What archives add below a story: labels, rights, numbers.</summary>
static class RecordFoot
{
    /// <summary>Lines without label that may hang on one with it, and how long one may be.</summary>
    const int MostHanging = 4, LongestHanging = 300;

    /// <summary>The first of the lines that is the foot's; their count when there is none.</summary>
    public static int Of(List<RecordLine> lines)
    {
        var (cut, hanging) = (lines.Count, 0);
        for (var i = lines.Count - 1; i >= 0 && hanging <= MostHanging; i--)
        {
            if (Belongs(lines[i]))
                (cut, hanging) = (i, 0);
            else if (lines[i].AfterBlank || lines[i].Text.Length > LongestHanging)
                break;
            else
                hanging++;
        }
        return cut;
    }

    static bool Belongs(RecordLine line) => line.Kind switch
    {
        RecordLineKind.Label when line.Name.Equals("rubrik", StringComparison.OrdinalIgnoreCase) => true,
        RecordLineKind.Label => line.Field is not (HeaderField.Body or HeaderField.Headline or HeaderField.Author or HeaderField.Description or HeaderField.Dateline),
        RecordLineKind.Rights or RecordLineKind.Closing => true,
        _ => false,
    };
}
