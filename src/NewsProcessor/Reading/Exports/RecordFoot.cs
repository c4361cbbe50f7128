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
        var (cut, hanging, told) = (lines.Count, 0, false);
        for (var i = lines.Count - 1; i >= 0 && hanging <= MostHanging; i--)
        {
            if (Belongs(lines, i) && (hanging == 0 || (MayHang(lines[i]) && !told) || (lines[i].Kind is RecordLineKind.Rights or RecordLineKind.Closing && cut < lines.Count)))
                (cut, hanging, told) = (i, 0, false);
            else if (lines[i].AfterBlank || lines[i].Kind is not RecordLineKind.Plain || lines[i].Text.Length > LongestHanging)
                break;
            else
                (hanging, told) = (hanging + 1, told || lines[i].IsLong);
        }
        return cut;
    }

    /// <summary>Lists of subjects, companies and numbers go on in further lines.</summary>
    static bool MayHang(RecordLine line) => line.Kind is RecordLineKind.Closing || line is { Kind: RecordLineKind.Label, Field: HeaderField.Keywords or HeaderField.Filing or HeaderField.Other or HeaderField.Caption };

    static bool IsSentence(string value) => value is [.., '.' or '!' or '?'] && value.AsSpan().Count(' ') > 4;

    static bool Belongs(List<RecordLine> lines, int i) => lines[i] is var line && line.Kind switch
    {
        RecordLineKind.Label when line.Name.Equals("rubrik", StringComparison.OrdinalIgnoreCase) => true,
        RecordLineKind.Label when line.Field is HeaderField.Other && IsSentence(line.Value) => false,
        // Races have classifications too.
        RecordLineKind.Closing when line.Text.Equals("classification", StringComparison.OrdinalIgnoreCase) => i + 1 < lines.Count && lines[i + 1].Kind is RecordLineKind.Label,
        RecordLineKind.Label => line.Field is not (HeaderField.Body or HeaderField.Headline or HeaderField.Author or HeaderField.Description or HeaderField.Dateline),
        RecordLineKind.Rights or RecordLineKind.Closing => true,
        _ => false,
    };
}
