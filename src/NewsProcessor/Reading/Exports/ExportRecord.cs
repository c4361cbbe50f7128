using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>
/// A story as a press database exports it: a masthead and labelled lines, the text, and labelled lines below it. Databases differ in order and words, hardly in kind.
/// What tells a record from an article are notes that only archives make: the length in words, the day of loading, the document's number, a label before the text.
/// </summary>
static class ExportRecord
{
    /// <summary>Archives' notes that make a record, and how many do beside two other fields.</summary>
    const int Enough = 2, FewestFields = 2, FewestBlanks = 4;

    /// <summary>The record's fields and its story; null for a text that is none.</summary>
    public static HeaderLines? Of(string text)
    {
        if (TwoLetterCodes.Of(text) is { } coded)
            return coded;
        if (!RecordLines.HaveAny(text, IsNote))
            return null;
        var first = RecordLines.First(text).ConvertAll(line => line.Dated());
        // What stands above "Nom de la source" is the file's cover.
        first.RemoveRange(0, Math.Max(0, first.FindIndex(line => line.Kind is RecordLineKind.Source)));
        var length = RecordHead.Of(first);
        if (length == 0)
            return null;
        var head = first[..length];
        var last = RecordLines.Last(text, head[^1].IsLabel(HeaderField.Body) ? head[^1].End : Math.Min(text.Length, head[^1].End + 1));
        var foot = last[RecordFoot.Of(last)..];
        if (!IsRecord(head, foot))
            return null;
        var fields = RecordMasthead.Fields(head);
        foreach (var line in foot.Where(line => line.Kind is RecordLineKind.Label && line.Field is not (HeaderField.Date or HeaderField.Modified)))
            fields.TryAdd(line.Field, line.Value);
        if (foot.Find(line => line.Kind is RecordLineKind.Rights) is { Text: { } rights })
            fields.TryAdd(HeaderField.Copyright, rights);
        RecordMasthead.TidyHouse(fields);
        var end = foot.Count > 0 ? foot[0].Start : text.Length;
        if (string.IsNullOrWhiteSpace(text[Math.Min(end, head[^1].End)..end]) && head[^1].Value.Length == 0)
            return null;
        var body = text[Math.Min(end, head[^1].End)..end];
        body = head[^1].IsLabel(HeaderField.Body) ? head[^1].Value + body : body;
        return new(fields, string.Join("\n\n", [.. Unclaimed(head, fields), body]));
    }

    /// <summary>Lines of the head that no field took, but for names and codes of a word or three: they stay above the text.</summary>
    static IEnumerable<string> Unclaimed(List<RecordLine> head, Dictionary<HeaderField, string> fields) => head.Where((line, i) => line.Kind is RecordLineKind.Plain && !RecordHead.IsContinued(head, i))
        .Select(line => line.Text).Where(line => line.Count(' ') >= FewestBlanks && !fields.Values.Any(value => value.Contains(line, StringComparison.Ordinal) || line.Contains(value, StringComparison.Ordinal)));

    static bool IsRecord(List<RecordLine> head, List<RecordLine> foot)
    {
        var notes = head.Concat(foot).Where(IsNote).DistinctBy(line => line.Name).Count();
        notes += head.Exists(line => line is { Kind: RecordLineKind.Count, Date: not null } or { Kind: RecordLineKind.Source }) ? 1 : 0;
        var fields = head.Concat(foot).Where(line => line.Kind is RecordLineKind.Label && line.Field is not (HeaderField.Other or HeaderField.Filing or HeaderField.Body)).Select(line => line.Field).Distinct().Count();
        return notes >= Enough || (notes > 0 && fields >= FewestFields);
    }

    static bool IsNote(RecordLine line) => line.Kind switch
    {
        RecordLineKind.Count or RecordLineKind.Closing or RecordLineKind.Source => true,
        RecordLineKind.Label when line.Field is HeaderField.Filing => !IsLength(line.Name) || RecordLine.IsCount(line.Value) || RecordLine.IsCount(line.Value + " words"),
        RecordLineKind.Label when line.Field is HeaderField.Body => RecordLine.IsBodyMark(line.Name),
        _ => false,
    };

    /// <summary>"Length: 9 miles" is a walk's, and "Words: Mara Quill" names who wrote; archives count words there.</summary>
    static bool IsLength(string label) => Array.Exists(_lengths, word => label.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    static readonly string[] _lengths = ["length", "länge", "longueur", "longitud", "lunghezza", "lengte", "extensão", "längd", "længde", "pituus", "długość", "words", "wörter"];
}
