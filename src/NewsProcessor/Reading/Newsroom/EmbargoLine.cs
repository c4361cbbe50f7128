using System.Buffers;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>A desk's line that keeps a story back: "EMBARGOED TO 0001 Friday September 9", "Sperrfrist: 9. September 2022, 10.00 Uhr".</summary>
static partial class EmbargoLine
{
    const int Longest = 220, Top = 16;

    /// <summary>One of these is in every such line: asked first, since the expressions cost far more.</summary>
    static readonly SearchValues<string> _signs = SearchValues.Create(["embarg", "sperrfrist", "for release", "not for", "not to be"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line is one. A story about an embargo is none, and neither is the word that an embargo has ended.</summary>
    public static bool Is(string line) => line.Length <= Longest && line.AsSpan().ContainsAny(_signs) && Start().IsMatch(line) && !Over().IsMatch(line);

    /// <summary>The first such line at the top of a text, and the text without it.</summary>
    public static (string? Line, string Others) TakenFrom(string text)
    {
        for (int at = 0, lines = 0; at < text.Length && lines < Top;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text[at..end].Trim();
            if (Is(line))
                return (line, text.Remove(at, end - at));
            lines += line.Length > 0 ? 1 : 0;
            at = end + 1;
        }
        return (null, text);
    }

    /// <summary>When the embargo of such a line ends; null unless day, time and zone are printed or follow from the hints.</summary>
    public static PrintedDate? End(string line, DateHints hints)
    {
        var start = Start().Match(line);
        var until = start.Success ? line[(start.Index + start.Length)..] : line;
        until = Hour().Replace(Half().Replace(Clock().Replace(until, Colon), "${letter}m"), "${before}${hour}:00 ${half}");
        var end = NewsDates.Find(until, hints);
        // "6 a.m. EST on Monday, January 15": the time once more behind its day.
        if (end is { Precision: DatePrecision.Day, Index: > 0 })
            end = NewsDates.Find($"{end.Raw}, {until[..end.Index]}", hints) ?? end;
        return end is { UtcOffsetMinutes: not null, Precision: >= DatePrecision.Minute } ? end : null;
    }

    /// <summary>Desks write 0001 for 00:01; four digits from 1900 on, behind other words, are a year.</summary>
    static string Colon(Match clock) => clock.Index <= 4 || clock.Value is not ['1', '9', ..] and not ['2', '0' or '1', ..] ? $"{clock.Value[..2]}:{clock.Value[2..]}" : clock.Value;

    [GeneratedRegex(@"^[\W_]*(?:(?i:eds|note to editors|editors|achtung)\W{1,3})?(?:(?i:strict(?:ly)?|under|unter|sous|onder|sotto|bajo) )?(?:(?i:embargoed|embargado|embargado hasta)(?:[\s:.,–-]|$)|EMBARGO(?:[\s:.,–-]|$)|(?i:under|sous|onder|sotto|bajo) (?i:embargo)\b|[Ee]mbargo ?:|(?i:sperrfrist)\b|(?i:(?:hold|held) for release)\b|(?i:not (?:for|to be) (?:publication|release|released|published|use|used|broadcast))(?: or [a-z]+)? (?i:before|until|till)\b)[\s:,–-]*(?:(?i:strictly|for release|publication|until|till|to|for|bis|jusqu['’]?(?:au|à)?|hasta|fino a(?:lle)?|tot|at|am|um|le|el)[\s:,]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?i:\b(?:no embargo|lifted|ended|expired|aufgehoben|frei(?:gegeben)?|keine|none|levé|tolto|levantado)\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Over();

    [GeneratedRegex(@"(?<before>^|[^:.\d])(?<hour>\d{1,2}) ?(?<half>[ap]m)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(?<letter>[ap])\.m\b\.?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:[01][0-9]|2[0-3])[0-5][0-9]\b", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
