using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// The lines that a desk sets above a story, taken out of its text: ANPA 1312 marks each ("^headline&lt;", "^By NAME="),
/// users of IPTC 7901 such as dpa and ats end the last of them with "=".
/// </summary>
sealed partial record WireHeading
{
    /// <summary>In lines, but for the last: in characters from which a headline runs over.</summary>
    const int Longest = 10, MostHeadlines = 2, FullLine = 45, MostInBlock = 4, ShortestSummary = 60;

    /// <summary>"BC-US--Giant Lobster Death, 1st Ld-Writethru": the header's own is cut to 24 characters.</summary>
    public string? Keyword { get; private init; }
    public string? Headline { get; private init; }

    /// <summary>The line that a desk labels as standing below the headline: "Utl.: …".</summary>
    public string? Subheadline { get; private init; }

    /// <summary>The sentences that AP sets between headline and byline, for those who print no more.</summary>
    public string? Summary { get; private init; }
    public string? Byline { get; private init; }
    public Byline Signed { get; private init; } = new();

    /// <summary>Version marks on lines of their own: "1ST LEAD", "REFILE".</summary>
    public string? Mark { get; private init; }

    /// <summary>What is said to desks: "Eds: …", "AP Photo XHG401".</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>The words behind "INDEX:".</summary>
    public IReadOnlyList<string> Topics { get; private init; } = [];

    /// <summary>The heading, and the text below it.</summary>
    public static (WireHeading Heading, string Below) Of(string text, WireHeader header)
    {
        var heading = new WireHeading { Headline = header.Headline };
        var (lines, story) = (text.Split('\n'), new List<string>());
        var closed = Array.FindIndex(lines, 0, Math.Min(lines.Length, Longest), line => line.TrimEnd().EndsWith('=') && !line.StartsWith('^'));
        var at = 0;
        for (; at < lines.Length && header.Headline is null; at++)
        {
            var (line, marked) = (Words(lines[at]), lines[at].TrimStart('*', ' ').StartsWith('^') || lines[at].StartsWith('*'));
            if (line.Length == 0)
                continue;
            if (!marked && at > closed && !(heading is { Keyword: null, Headline: null } && !char.IsWhiteSpace(lines[at][0]) && Repeats(line, header)))
                break;
            if (heading.With(line, header, byline: marked && (lines[at].TrimEnd().EndsWith('=') || Agencies.Named(line) is not null), open: at <= closed) is { } longer)
                heading = longer;
            else
                story.Add(lines[at]);
        }
        if (story is [var summary] && heading.Byline is not null && Words(summary) is { Length: > ShortestSummary } sentence && sentence[^1] == '.')
        {
            heading = heading with { Summary = sentence };
            story.Clear();
        }
        for (; at < lines.Length && heading.Headline is null && story.Count == 0; at++)
        {
            if (Words(lines[at]) is not { Length: > 0 } line)
                continue;
            if (!Marks().IsMatch(line) && !(heading.Keyword is null && header.Slugline is null && IsSlug(line) && HasHeadline(lines, at + 1)))
                break;
            heading = heading.With(line, header, byline: false, open: true) ?? heading;
        }
        if (heading.Headline is null && story.Count == 0 && Block(lines, at) is { Count: > 0 } block)
        {
            heading = heading.With(block, header);
            at += block.Count;
        }
        if (heading.Headline is null && story.Count == 0 && Headed(lines, at) is > 0 and var count)
        {
            heading = heading.With(Words(lines[at]), count > 1 ? Words(lines[at + 1]) : null);
            at += count;
        }
        at += lines.Skip(at).TakeWhile(line => line.Trim().Length == 0).Count();
        if (heading.Headline is not null && at + 1 < lines.Length && lines[at].Trim() is { Length: < 100 } note && note is ['(', .., ')'])
        {
            heading = heading with { Notes = [.. heading.Notes, note] };
            at++;
        }
        if (at < lines.Length && heading is { Headline: not null, Byline: null } && lines[at].Trim() is { Length: < 100 } sign && By().IsMatch(sign) && Bylines.Read(sign) is not null)
        {
            heading = heading.With(sign, header, byline: false, open: false) ?? heading;
            at++;
        }
        return (heading, string.Join('\n', story.Concat(lines.Skip(at))));
    }

    /// <summary>The lines at the margin above the first blank or indented one, where the first is the desk's keywords: "Parlament, Nationalrat, Sicherheit", or "CHILE SISMO" above a headline in small letters.</summary>
    static List<string> Block(string[] lines, int at)
    {
        var block = lines.Skip(at).TakeWhile(line => line.Trim().Length > 0 && !char.IsWhiteSpace(line[0])).Take(MostInBlock + 1).Select(Words).ToList();
        return block.Count is > 1 and <= MostInBlock && (Keywords().IsMatch(block[0]) || IsSlug(block[0]) || (Capitals().IsMatch(block[0]) && block.Skip(1).FirstOrDefault(line => line[0] != '(') is { } below && below.Any(char.IsLower) && below[^1] != '.'))
            && lines.Skip(at + block.Count).Any(line => line.Trim().Length > 0) ? block : [];
    }

    /// <summary>With a headline and the line below it, which is the headline once more with what else there is to say, its second line, or, both in capitals, one of its own.</summary>
    WireHeading With(string headline, string? second)
    {
        if (second is null)
            return this with { Headline = headline };
        if (second.StartsWith(headline, StringComparison.Ordinal))
            return this with { Headline = headline, Subheadline = second[headline.Length..].Trim() is { Length: > 0 } rest ? rest : null };
        return headline.Any(char.IsLower) || second.Any(char.IsLower) ? this with { Headline = $"{headline} {second}" } : this with { Headline = headline, Subheadline = second };
    }

    /// <summary>With such lines: keywords, headline, then what stands below it.</summary>
    WireHeading With(List<string> block, WireHeader header)
    {
        var heading = this with { Keyword = block[0] };
        foreach (var line in block.Skip(1))
        {
            heading = heading.With(line, header, byline: false, open: heading.Headline is null)
                ?? (char.IsLower(line[0]) ? heading with { Headline = $"{heading.Headline} {line}" } : heading with { Subheadline = line });
        }
        return heading;
    }

    [GeneratedRegex(@"^\p{Lu}{2,}(?:[ -]\p{Lu}{2,}){0,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,2}){1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Keywords();

    /// <summary>How many lines at the margin, one or two, make a headline above indented paragraphs; 0 where none do.</summary>
    static int Headed(string[] lines, int at)
    {
        var count = lines.Skip(at).TakeWhile(line => line.Length is > 0 and < 160 && !char.IsWhiteSpace(line[0])).Take(MostHeadlines + 1).Count();
        return count is > 0 and <= MostHeadlines && lines.Skip(at + count).FirstOrDefault(line => line.Trim().Length > 0) is ['\t', ..] or [' ', ' ', ..]
            && (count == 1 || (!By().IsMatch(lines[at + 1]) && (lines[at].TrimEnd().Length >= FullLine || lines[at + 1].StartsWith(lines[at].TrimEnd(), StringComparison.Ordinal) || !(lines[at] + lines[at + 1]).Any(char.IsLower)))) ? count : 0;
    }

    /// <summary>Whether the next words make a headline above indented paragraphs.</summary>
    static bool HasHeadline(string[] lines, int at) => Array.FindIndex(lines, at, line => line.Trim().Length > 0) is >= 0 and var next && Headed(lines, next) > 0;

    /// <summary>With one line more; null where that is no part of a heading. An unmarked headline may run over several lines.</summary>
    WireHeading? With(string line, WireHeader header, bool byline, bool open)
    {
        if (Keyword is null && Repeats(line, header))
            return this with { Keyword = line };
        if (open && header.Slugline is null && Headline is null && IsSlug(line) && (Keyword is null || line.EndsWith('/')))
            return this with { Keyword = $"{Keyword}/{line.TrimEnd('/', ';')}".TrimStart('/') };
        if (Below().Match(line) is { Success: true } below && Headline is not null)
            return this with { Subheadline = line[below.Length..] };
        if (Marks().IsMatch(line))
            return this with { Mark = Mark is null ? line : $"{Mark}, {line}" };
        if (Index().Match(line) is { Success: true } index)
            return this with { Topics = [.. line[index.Length..].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] };
        if (WireMarkers.IsEditorsNote(line) || EmbargoLine.Is(line) || PictureCodes().IsMatch(line) || line is ['(', .., ')'])
            return this with { Notes = [.. Notes, line] };
        if (By().Match(line) is { Success: true } by && Byline is null)
            return this with { Byline = line, Signed = Bylines.Names(line[by.Length..]) };
        if (byline && Byline is not null && (Signed.Authors.Count > 0 || Agencies.Named(line) is not null))
            return this with { Byline = $"{Byline}, {line}", Signed = Signed with { InfoSources = Agencies.Named(line) is { } agency ? [agency] : [], Authors = [.. Signed.Authors.Select(author => Agencies.Named(line) is { } house ? author with { Organisation = house } : author with { Role = line })] } };
        return Headline is null ? this with { Headline = line } : !open ? null : Subheadline is null ? this with { Headline = $"{Headline} {line}" } : this with { Subheadline = $"{Subheadline} {line}" };
    }

    /// <summary>A line of keywords rather than of a sentence: "Politics/Elections/", "EILT ++++ Regierung/Kiel", "musique-opéra", "PM-HARBOUR 2NDLD".</summary>
    static bool IsSlug(string line) => line.Length is > 3 and < 80 && Slug().IsMatch(line);

    [GeneratedRegex(@"^(?:\p{Lu}+\W+)?[\w.&-]+(?:/[\w.& -]+)*/$|^(?:\p{Lu}+ \W+ )?[\w.-]+(?:/[\w.-]+)+$|^[\w.]+-[\w.-]+(?: - \p{Lu}+|,[\w-][\w' -]{0,30})?$|^(?:[^;]{1,40};){2,}[^;]{0,30}$|^\p{Lu}{3}: \p{Lu}{2,}-[\p{Lu}\d-]+$|^\d{1,2}(?:-\d{1,2})* \p{Lu}{2,}-[\p{Lu}\d-]+$|^\p{Lu}{2,}-[\p{Lu}\d-]+(?: [\p{Lu}\d()=]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^INDEX: ?", RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    [GeneratedRegex(@"^(?:Utl|Uz|Untertitel|Unterzeile)\.?: ?", RegexOptions.NonBacktracking)]
    private static partial Regex Below();

    /// <summary>The keyword line again, maybe in full where the header's is cut, with take and word count.</summary>
    static bool Repeats(string line, WireHeader header) =>
        Cycle().IsMatch(line) || (header.Slugline is { Length: > 3 } slug && PlainStart(line).StartsWith(PlainStart(slug), StringComparison.OrdinalIgnoreCase) && (line.Contains(',', StringComparison.Ordinal) || line.Length < slug.Length + 4));

    static string PlainStart(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(16));

    static string Words(string line) => (line.LastIndexOf("< ^", StringComparison.Ordinal) is >= 0 and var joined ? line[(joined + 3)..] : line).Trim().TrimStart('^', '=', '+', ' ').TrimEnd('<', '^', '=', '+', ' ');

    [GeneratedRegex(@"^(?:AM|PM|BC|AP|FEA)-[A-Z]{0,3}-{0,2}\S", RegexOptions.NonBacktracking)]
    private static partial Regex Cycle();

    [GeneratedRegex(@"^\W*(?:(?:\d(?:ST|ND|RD|TH) )?(?:LEAD|NET|TAKE|WRAP(?:UP)?|UPDATE|ADD|REWRITE)|EXTRA|REFILE|REPEAT|CORRECTION|CORRECTED|CORRECTIVE|URGENT|FLASH|BULLETIN|ADVISORY|(?i:eilmeldung)|EIL|МОЛНИЯ|СРОЧНО|(?:\p{Lu} ){4,}\p{Lu}|(?:BERICHTIGUNG|KORREKTUR)(?: zu \w{3,9})?|ZUSAMMENFASSUNG|ROUNDUP|ACHTUNG|(?i:situation|synthèse|résumé|complément)|\((?i:achtung|zusammenfassung|neu|eil|berichtigung|korrektur|actualis\S+|correction|urgent)[^)]{0,30}\)|\d?\. ?(?i:zusammenfassung|lead|meldung|melding)(?: \([^()]*\))?)\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[A-Z]{2,4} (?i:photos?|graphics?|videos?|audio|bild\S*)\b", RegexOptions.NonBacktracking)]
    private static partial Regex PictureCodes();

    [GeneratedRegex(@"^(?i:by|von|par|por|door|di|af|av|od|przez) ", RegexOptions.NonBacktracking)]
    private static partial Regex By();
}
