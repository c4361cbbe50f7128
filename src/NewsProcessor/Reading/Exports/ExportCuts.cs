using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>Cuts a file of records where databases part them: at "2 of 3 DOCUMENTS", rules, "End of Document" and documents' numbers.</summary>
static partial class ExportCuts
{
    const int LongestMark = 60, FewestLines = 3;

    /// <summary>No export holds more documents.</summary>
    const int Most = 20_000;

    /// <summary>The records' texts, in order; empty where fewer than two parts are records or stories, or none is a record.</summary>
    public static List<string> Of(string text)
    {
        List<string> cut = [.. Parts(text).Take(Most + 1)];
        if (cut.Count is 1 or > Most)
            return [];
        var parts = new List<StringBuilder>();
        var records = 0;
        foreach (var part in cut)
        {
            var record = ExportRecord.Of(part) is not null || NewsPost.Of(part) is not null;
            records += record ? 1 : 0;
            if (record || (RuledStories.IsStory(part) && (parts.Count == 0 || IsWhole(parts[^1].ToString()))))
                parts.Add(new(part));
            else if (HasText(part) || (parts.Count > 0 && TextBlocks.Of(part).Count >= FewestLines))
                (parts.Count > 0 ? parts[^1] : Added(parts)).Append('\n').Append(part);
        }
        return records > 0 && parts.Count > 1 ? [.. parts.Select(part => part.ToString())] : [];
    }

    /// <summary>Whether a record ends with what archives add below a text: a rule inside one parts nothing.</summary>
    static bool IsWhole(string part) => ExportRecord.Of(part) is null || (RecordLines.Last(part, 0) is var lines && RecordFoot.Of(lines) < lines.Count);

    /// <summary>Covers and lists of documents have no sentences; what has is never lost, nor are tables and verses behind a record.</summary>
    static bool HasText(string part) => TextBlocks.Of(part).Exists(block => BlockTraits.Of(block.Text).IsSentence);

    static StringBuilder Added(List<StringBuilder> parts)
    {
        parts.Add(new());
        return parts[^1];
    }

    static IEnumerable<string> Parts(string text)
    {
        var (from, coded) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text.AsSpan(at, end - at).Trim();
            coded |= TwoLetterCodes.Is(text.AsSpan(at, end - at), "HD");
            if (line.Length is > 2 and <= LongestMark && Parting(line) is { } parting)
            {
                yield return text[from..(parting is RecordParting.Last ? end : at)];
                from = end;
            }
            else if (coded && TwoLetterCodes.Is(text.AsSpan(at, end - at), "AN"))
            {
                yield return text[from..end];
                (from, coded) = (end, false);
            }
            at = end + 1;
        }
        yield return text[from..];
    }

    static RecordParting? Parting(ReadOnlySpan<char> line) =>
        IsRule(line) || Counted().IsMatch(line) || line.Equals("end of document", StringComparison.OrdinalIgnoreCase) ? RecordParting.Between : Number().IsMatch(line) ? RecordParting.Last : null;

    static bool IsRule(ReadOnlySpan<char> line) => "=-_*#~—–".Contains(line[0], StringComparison.Ordinal) && RuledStories.IsRule(line, line[0]);

    /// <summary>"1 of 3 DOCUMENTS", "Dokument 2 von 3", "Page 1 of 2", "１／２".</summary>
    [GeneratedRegex(@"^(?i:document|article|item|story|page|dokument|artikel|documento|artículo)?[ \t]*[0-9]{1,5}[ \t]+(?i:of|von|de|sur|di|van|av|z|из)[ \t]+[0-9]{1,5}(?i:[ \t]+(?:documents?|dokumenten?|documentos?))?$|^[０-９]{1,4}[／/][０-９]{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:Document|Dokument|Documento) [A-Za-z]{2,8}[0-9][0-9A-Za-z]{10,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    enum RecordParting
    {
        /// <summary>The line is no record's, or the one above's last.</summary>
        Between, Last,
    }
}
