using System.Text.RegularExpressions;
using NewsProcessor.Reading.Exports;

namespace NewsProcessor.Reading.Text;

/// <summary>Divides a file of many articles, as archives export them, by its separators.</summary>
static partial class ArchiveExports
{
    /// <summary>A stretch shorter than this, in characters, is no article.</summary>
    const int Shortest = 80;

    /// <summary>The articles' texts; one for a file that holds a single article.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (ExportCuts.Of(text) is { Count: > 1 } records)
            return records;
        if (RuledStories.Of(text) is { Count: > 1 } stories)
            return stories;
        if (Numbered(text) is { Count: > 1 } numbered && numbered.TrueForAll(part => HasHeader(part) || IsStory(part)))
            return numbered;
        foreach (var rule in (ReadOnlySpan<string>)["=====", "-----", "_____", "*****", "#####", "~~~~~"])
        {
            if (text.Contains(rule, StringComparison.Ordinal) && Ruled(text, rule[0]) is { Count: > 1 } ruled && ruled.TrueForAll(part => HasHeader(part) || (rule[0] is '=' or '*' or '#' && IsStory(part))))
                return ruled;
        }
        return BriefColumns.Of(text) is { Count: > 1 } briefs ? briefs : [text];
    }

    /// <summary>"Document 1 of 12": what follows each such line, up to the next. A page's pictures are counted, too.</summary>
    static List<string>? Numbered(string text)
    {
        if (!text.Contains(" of ", StringComparison.OrdinalIgnoreCase) && !text.Contains(" von ", StringComparison.OrdinalIgnoreCase) && !text.Contains(" de ", StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = new List<string>();
        var from = -1;
        foreach (var line in Number().EnumerateMatches(text))
        {
            if (from >= 0)
                parts.Add(text[from..line.Index].TrimEnd(' ', '\n', '\r', '=', '-', '_', '*', '#'));
            from = line.Index + line.Length;
        }
        if (from >= 0)
            parts.Add(text[from..]);
        return [.. parts.Select(WithoutRule).Where(part => part.Trim().Length >= Shortest)];
    }

    static bool HasHeader(string part) => HeaderLines.Of(part).Fields.Count > 0;

    static string WithoutRule(string part) => part.TrimStart(' ', '\n', '\r', '=', '-', '_', '*', '#');

    /// <summary>The stretches between lines that are nothing but one sign, five times or more.</summary>
    static List<string> Ruled(string text, char sign)
    {
        var parts = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text.AsSpan(at, end - at).Trim();
            if (line.Length >= 5 && line.IndexOfAnyExcept(sign) < 0)
            {
                parts.Add(text[from..at]);
                from = end;
            }
            at = end + 1;
        }
        if (from > 0)
            parts.Add(text[from..]);
        return [.. parts.Select(part => part.TrimStart('\n', '\r')).Where(part => part.Trim().Length >= Shortest)];
    }

    /// <summary>A short first line over at least two paragraphs of running text.</summary>
    static bool IsStory(string part)
    {
        var blocks = TextBlocks.Of(part);
        return blocks.Count >= 3 && blocks[0].Text.Length < 200 && !BlockTraits.Of(blocks[0].Text).IsSentence && blocks[1].AfterBlank
            && blocks.Count(block => BlockTraits.Of(block.Text).IsSentence) >= 2;
    }

    [GeneratedRegex(@"^[ \t]*(?i:document|article|item|story|dokument|artikel|documento|artículo)?[ \t]*\d{1,5}[ \t]+(?i:of|von|de)[ \t]+\d{1,5}(?i:[ \t]+documents?)?[ \t]*\r?$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Number();
}
