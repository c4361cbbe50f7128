namespace NewsProcessor.Reading.Text;

/// <summary>Lines such as "Title: …" and "Date: …" before a story, as archives export them.</summary>
/// <param name="Fields">The fields' values, the first of each.</param>
/// <param name="Rest">The text behind them.</param>
sealed record HeaderLines(IReadOnlyDictionary<HeaderField, string> Fields, string Rest)
{
    const int LongestKey = 30, LongestValue = 1000, ShortValue = 40, LabelWords = 2;

    /// <summary>Fewer known fields than these are a story that happens to begin with a word and a colon.</summary>
    const int FewestFields = 2;

    /// <summary>Whether a label among them says that this is a press release: nothing was copied along with it.</summary>
    public bool IsRelease { get; private init; }

    public string? this[HeaderField field] => Fields.GetValueOrDefault(field);

    public static HeaderLines Of(string text)
    {
        var fields = new Dictionary<HeaderField, string>();
        var (at, apart, labelled) = (0, false, false);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text[at..end].Trim();
            if (LabelsRelease(line, fields))
                labelled = true;
            else if (line.Length > 0 && Field(line) is not var (field, value))
                break;
            else if (line.Length > 0)
            {
                (field, value) = Field(line)!.Value;
                // "Update: The council said …" below a blank line is the story's own.
                if (field is HeaderField.Other or HeaderField.Filing or HeaderField.Description && apart && value is { Length: > ShortValue } and [.., '.' or '!' or '?'])
                    break;
                if (field is HeaderField.Body && fields.Count >= FewestFields)
                    return new(fields, value + text[end..]);
                if (value.Length == 0 && field is HeaderField.Headline or HeaderField.Description or HeaderField.Author or HeaderField.Date)
                    (value, end) = Below(text, end);
                fields.TryAdd(field, value);
            }
            apart |= line.Length == 0 && fields.Count > 0;
            at = Math.Min(text.Length, end + 1);
        }
        return labelled || (fields.Keys.Count(field => field is not (HeaderField.Other or HeaderField.Filing)) >= FewestFields && (fields.ContainsKey(HeaderField.Headline) || fields.ContainsKey(HeaderField.Date)))
            ? new(fields, text[at..]) { IsRelease = labelled }
            : new(new Dictionary<HeaderField, string>(), text);
    }

    /// <summary>Whether a line says, below its sender ("Source: …"), that this is a press release, with nothing behind it but its number.</summary>
    static bool LabelsRelease(string line, Dictionary<HeaderField, string> fields) => fields.Count == 1 && fields.ContainsKey(HeaderField.Publisher) && ReleaseLabels.Is(line) && !line.Split(' ').Skip(LabelWords).Any(word => word.Any(char.IsLower));

    /// <summary>The line right below a label that has none of its own, and where it ends; nothing where that is a label too.</summary>
    static (string Value, int End) Below(string text, int end)
    {
        var next = end < text.Length ? text.IndexOf('\n', end + 1) is var found && found < 0 ? text.Length : found : end;
        var line = text[Math.Min(end + 1, next)..next].Trim();
        return line.Length is 0 or > LongestValue || Field(line) is not null ? ("", end) : (line, next);
    }

    /// <summary>What a line's label stands for, and what stands behind it.</summary>
    public static (HeaderField Field, string Value)? Field(string line)
    {
        var colon = line.IndexOfAny([':', '：']);
        if (colon is < 2 or > LongestKey || line.Length > LongestValue)
            return null;
        var key = line[..colon].Trim().Trim('*', '"').Replace(' ', '-');
        return HeaderKeys.Fields.TryGetValue(key, out var field) ? (field, line[(colon + 1)..].Trim().Trim('*').Trim()) : null;
    }
}
