using System.Buffers;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Columns of short stories or letters without anything between them: each has a heading, and opens with its own place in capitals or with "Sir".</summary>
static partial class BriefColumns
{
    const int LongestHeading = 90, LongestPlace = 32, FewestLetters = 3, LongestDay = 100, FewestBriefs = 3, FewestLettersToEditor = 2, MostBriefs = 200, MostLinesAbove = 4;

    /// <summary>The stories' texts, each with the day that stands above them all; empty for a text that is no such column.</summary>
    public static List<string> Of(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.AsSpan().ContainsAny(_otherLineEnds))
            return [];
        var (starts, letters, above) = Headings(text);
        if (starts.Count < (letters ? FewestLettersToEditor : FewestBriefs) || starts.Count > MostBriefs || above > MostLinesAbove || !IsTitle(text[..starts[0]]))
            return [];
        var day = Day(text[..starts[0]]);
        var blocks = TextBlocks.Of(text);
        HashSet<int> headings = [.. starts.Select(start => text.AsSpan(0, start).Count('\n'))];
        int[] firsts = [.. Enumerable.Range(0, blocks.Count).Where(i => headings.Contains(blocks[i].Line)), blocks.Count];
        return firsts.Length != starts.Count + 1 ? [] : [.. firsts.Zip(firsts.Skip(1), (first, next) => Brief(blocks[first..next], day))];
    }

    /// <summary>A story with a blank line between its paragraphs, whose lines the whole column tells from lines that were broken.</summary>
    static string Brief(List<TextBlock> blocks, string? day) =>
        string.Join("\n\n", blocks.Skip(1).Select(block => block.Marked ? $"• {block.Text}" : block.Text).Prepend(day).Prepend(blocks[0].Text).OfType<string>());

    static readonly SearchValues<char> _otherLineEnds = SearchValues.Create("\r\f\v\u0085\u2028\u2029");

    /// <summary>Whether only a paper's name, a column's title and a day stand above: a byline or a sentence there begins one story.</summary>
    static bool IsTitle(string above) => Array.TrueForAll(Lines(above), line => line.Length <= LongestDay && !BlockTraits.Ends(line) && Bylines.Within(line) is not { Marked: true });

    /// <summary>Where the headings stand, whether letters follow them all, and how many lines come before the first.</summary>
    static (List<int> Starts, bool Letters, int Above) Headings(string text)
    {
        var (starts, letters, above, others) = (new List<int>(), true, 0, 0);
        var (heading, afterBlank) = (-1, true);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at).Trim();
            if (!line.IsEmpty)
            {
                var letter = Salutation().IsMatch(line);
                if (heading >= 0 && (letter || IsPlaced(line)))
                {
                    starts.Add(heading);
                    letters &= letter;
                }
                else
                {
                    others += heading >= 0 && starts.Count > 0 ? 1 : 0;
                    above += starts.Count == 0 ? 1 : 0;
                }
                heading = afterBlank && IsHeading(line) ? at : -1;
            }
            afterBlank = line.IsEmpty;
            at = end + 1;
        }
        // A story of many headings is one story; below letters stand their writers.
        return others > starts.Count && !letters ? ([], false, above) : (starts, letters, above);
    }

    static bool IsHeading(ReadOnlySpan<char> line) => line.Length is >= FewestLetters and <= LongestHeading && char.IsLetterOrDigit(line[0]) && line[^1] is not ('.' or ':' or ',' or ';') && !IsPlaced(line);

    /// <summary>"SCHLITZ. Das Rote Kreuz …", "ST IVES – The …": capitals up to a full stop or dash, and a sentence behind it.</summary>
    static bool IsPlaced(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < Math.Min(line.Length, LongestPlace) && (char.IsUpper(line[end]) || line[end] is ' ' or '-' or '/' or '\''))
            end++;
        var place = line[..end].TrimEnd(" -");
        var behind = line[place.Length..].TrimStart(" .–—-");
        return place.Length >= FewestLetters && char.IsUpper(place[0]) && line.Length - place.Length - behind.Length >= 2 && behind.Length >= FewestLetters && (char.IsUpper(behind[0]) || behind[0] is '"' or '“' or '„' or '«');
    }

    static string[] Lines(string above) => above.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static string? Day(string above) =>
        Array.Find(Lines(above), line => line.Length <= LongestDay && NewsDates.Find(line, DateHints.None) is { Precision: >= DatePrecision.Day, Inferred: [] });

    [GeneratedRegex(@"^(?:SIRS?|Sirs?|MADAM|Madam|Dear (?:Sirs?|Madam|Editor|editor)|EDITOR|Editor|To the [Ee]ditor|Sehr geehrte [\w ]{3,40}|Monsieur le [Dd]irecteur|Señor [Dd]irector|Sr\. [Dd]irector|(?:Egregio|Gentile|Caro) [Dd]irettore|Szanowna [Rr]edakcjo)[ ,:–—-]", RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();
}
