using System.Text;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;
using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Exports;

/// <summary>
/// Several dispatches of agencies below each other, as terminals show and print them. Each ends with "(END)", NNNN or the time of sending in a line of its own,
/// or starts with day and hour in such a line; and each has a dateline that names its agency, but for flashes below a time.
/// </summary>
static partial class Dispatches
{
    const int Most = 5_000, LongestMark = 48, Head = 9, LongestHead = 4_000, LongestAlert = 200;

    /// <summary>The articles, in order; empty where the text holds no dispatch that prints when it was sent, and fewer than two others.</summary>
    public static IEnumerable<Article> Of(string text)
    {
        if (!Mark().IsMatch(text))
            return [];
        if ((Signed(Ended(text)) ?? Signed(Stamped(text))) is { } parts)
            return parts.Select(part => Flash(part) ?? Read(WireEnding.Of(part))).OfType<Article>();
        return WireEnding.Of(text) is { Sent: not null } ending && IsSigned(text) && Read(ending) is { } one ? [one] : [];
    }

    /// <summary>The parts, if there are several and most are dispatches or alerts.</summary>
    static List<string>? Signed(List<string> parts) =>
        parts.Count is > 1 and <= Most && parts.Count(part => IsSigned(part) || Alert().IsMatch(part)) is > 1 and var signed && signed * 2 >= parts.Count ? parts : null;

    /// <summary>An alert, which is nothing but its headline.</summary>
    static Article? Flash(string line)
    {
        if (line.Length > LongestAlert || Alert().Match(line) is not { Success: true } alert || NewsDates.Find(alert.Groups["time"].Value, DateHints.None) is not { } sent)
            return null;
        var (headline, change, mark) = WireMarkers.OfHeadline(alert.Groups["headline"].Value);
        return Sent(new Article { Headline = headline, ChangeType = change, ChangeNote = mark, InfoSources = Agencies.Named(alert.Groups["agency"].Value) is { } agency ? [agency] : [] }.From("headline", "alert line"), sent);
    }

    static Article Sent(Article article, PrintedDate sent) => (article with
    {
        DatePublished = sent.Value,
        DatePublishedRaw = sent.Raw,
        UtcOffsetMinutes = sent.UtcOffsetMinutes,
        Precision = sent.Precision,
        Inferred = [],
    }).From("datePublished", "time of sending");

    static Article? Read(WireEnding ending)
    {
        var (text, change, mark) = WireMarkers.OfHeadline(ending.Text.TrimStart());
        if (TextArticle.Read(mark?.EndsWith("LD", StringComparison.Ordinal) is true || mark is "LEAD" ? text : ending.Text) is not { } article)
            return null;
        article = article with { ChangeType = article.ChangeType ?? change, ChangeNote = article.ChangeNote ?? mark };
        var end = article.Paragraphs.Count;
        while (end > 1 && TerminalLine().IsMatch(article.Paragraphs[end - 1].Text))
            end--;
        article = article with { Paragraphs = [.. article.Paragraphs.Take(end)], IsPartial = article.IsPartial || ending.GoesOn };
        return ending.Sent is { } sent && article.Precision is null or < DatePrecision.Minute
            ? Sent(article, sent) : article;
    }

    /// <summary>Cut behind the lines that end a dispatch; a part without a dateline goes on with the one before it.</summary>
    static List<string> Ended(string text)
    {
        var parts = new List<StringBuilder>();
        var from = 0;
        foreach (var (at, end) in Lines(text))
        {
            var line = text.AsSpan(at, end - at).Trim();
            if (line.Length is 0 or > LongestMark || !Ends(line.ToString()))
                continue;
            Add(parts, text[from..end], IsSigned);
            from = end;
        }
        if (from > 0)
            Add(parts, text[from..], IsSigned);
        return [.. parts.Select(part => part.ToString())];
    }

    static bool Ends(string line) => line is "(END)" or "(END.)" or WireEnvelopes.EndOfMessage || WireTimes.Ends(line);

    /// <summary>Cut before the lines that are day and hour, the first of which opens the text.</summary>
    static List<string> Stamped(string text)
    {
        var parts = new List<StringBuilder>();
        var (from, opens, first) = (0, true, true);
        var code = -1;
        foreach (var (at, end) in Lines(text))
        {
            var line = text.AsSpan(at, end - at).Trim();
            if (line.Length is > 0 and <= LongestAlert && (opens || code >= 0) && Alert().IsMatch(line))
            {
                Add(parts, text[from..at], part => part.Any(char.IsLetter));
                parts.Add(new(line.ToString()));
                (from, opens, first, code) = (end, true, false, -1);
                continue;
            }
            if (line.Length > 0 && (opens || code >= 0) && line.Length <= LongestMark && IsStamp(line.ToString()))
            {
                var start = code >= 0 ? code : at;
                Add(parts, text[from..start], part => part.Any(char.IsLetter));
                (from, first) = (code >= 0 ? at : start, false);
            }
            else if (opens && line.Length <= LongestMark && Code().IsMatch(line))
            {
                code = at;
                continue;
            }
            else if (line.Length > 0 && first)
            {
                return [];
            }
            code = -1;
            opens = line.Length == 0 || line.IndexOfAnyExcept("-=_*") < 0;
        }
        if (!first)
            Add(parts, text[from..], part => part.Any(char.IsLetter));
        return [.. parts.Select(part => part.ToString())];
    }

    static bool IsStamp(string line) =>
        NewsDates.Find(line, DateHints.None) is { Precision: >= DatePrecision.Minute, Index: 0 } date && date.Length >= line.Length - 4;

    static void Add(List<StringBuilder> parts, string part, Predicate<string> stands)
    {
        part = Marks().Replace(part, "").Trim('\n', '\r', ' ');
        if (part.Length == 0)
            return;
        if (parts.Count > 0 && !stands(part))
            parts[^1].Append("\n\n").Append(part);
        else
            parts.Add(new(part));
    }

    static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            yield return (at, end);
            at = end + 1;
        }
    }

    /// <summary>Whether the first paragraph opens with a dateline that names an agency.</summary>
    static bool IsSigned(string part)
    {
        foreach (var block in TextBlocks.Of(part[..Math.Min(part.Length, LongestHead)]).Take(Head))
        {
            if (Datelines.Read(block.Text) is { InfoSources.Count: > 0 })
                return true;
            if (!block.Marked && BlockTraits.Of(block.Text).IsParagraph)
                return false;
        }
        return false;
    }

    /// <summary>What Reuters adds for its terminals: "((contacts))", "Source text for Eikon: …".</summary>
    [GeneratedRegex(@"^\(\(.*\)\)$|^(?:Source text|Further company coverage|Keywords)\b.{0,40}:.{0,80}$", RegexOptions.NonBacktracking)]
    private static partial Regex TerminalLine();

    /// <summary>What every such text has somewhere.</summary>
    [GeneratedRegex(@"\bNNNN\b|\(END\.?\)|\d{6} (?:[A-Z]{3} )?\p{L}{3} \d\d|^\s*\d{1,2}[-/. ]\w{2,9}[-/. ]\d{2,4},? +\d", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Mark();

    /// <summary>One line that is all of an alert: "12-Jun-2026 11:02:14 RTRS - HARBOUR CLOSED BY STORM".</summary>
    [GeneratedRegex(@"^(?<time>\d{1,2}-\p{L}{3}-\d{4} \d\d:\d\d(?::\d\d)?) (?<agency>\p{Lu}{2,6}) - (?<headline>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Alert();

    /// <summary>An agency's code and number above the time: "AA0457".</summary>
    [GeneratedRegex(@"^\p{Lu}{2,5} ?\d{2,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[ \t]*(?:[-=_*]{5,}|NNNN|\(END\.?\))[ \t]*\r?$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Marks();
}
