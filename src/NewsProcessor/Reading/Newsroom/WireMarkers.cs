using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The signs by which wire services mark versions and ends of stories.</summary>
static partial class WireMarkers
{
    static readonly (string Word, string ChangeType)[] _changes =
    [
        ("CORRECTED", "correction"), ("CORRECTION", "correction"), ("REFILE", "refile"), ("RPT", "repeat"), ("REPEAT", "repeat"), ("UPDATED", "update"), ("UPDATE", "update"),
        ("WRAPUP", "wrapup"), ("RECAST", "recast"), ("KILL", "kill"), ("WITHDRAWN", "withdrawal"), ("STORNO", "withdrawal"), ("ANNULATION", "withdrawal"), ("ADVISORY", "advisory"), ("CLARIFICATION", "clarification"),
        ("BERICHTIGUNG", "correction"), ("KORREKTUR", "correction"), ("CORRECTIF", "correction"), ("CORRECCIÓN", "correction"), ("CORRIGÉ", "correction"), ("RETTELSE", "correction"), ("RÄTTELSE", "correction"),
    ];

    /// <summary>Splits the marker from a headline: "UPDATE 1-Bank raises rates". No marker leaves all three parts of it empty.</summary>
    public static (string Headline, string? ChangeType, string? Marker) OfHeadline(string headline)
    {
        if (Slugged().Match(headline) is { Success: true } slugged && headline.Length - slugged.Length > 8 && (char.IsUpper(headline[slugged.Length]) || char.IsDigit(headline[slugged.Length])))
            return (headline[slugged.Length..], slugged.Groups["more"].Success ? "update" : null, slugged.Value.Trim(' ', '-', '.', '(', ')'));
        var match = Prefix().Match(headline);
        if (!match.Success || match.Length >= headline.Length)
            return (headline, null, null);
        foreach (var (word, type) in _changes)
        {
            if (match.Value.StartsWith(word, StringComparison.Ordinal) && headline[match.Length..].Trim() is { Length: > 8 } rest)
                return (rest, type, match.Value.Trim(' ', '-', ':', '–', '—'));
        }
        return (headline, null, null);
    }

    /// <summary>"ENDS", "(MORE)", "-30-", "###" and their like: a line that only says where the text stops.</summary>
    public static bool IsEnd(string line) => line.Length <= 24 && End().IsMatch(line);

    /// <summary>What a line in brackets tells about the version: "(Corrects spelling in paragraph 2)", "(Adds details)".</summary>
    public static bool IsChangeNote(string line) => line.Length <= 300 && IsBracketed(line) && ChangeNote().IsMatch(line);

    /// <summary>"Eds: …", "Note to editors: …".</summary>
    public static bool IsEditorsNote(string line) => line.Length <= 600 && line is ['(' or '[' or '*' or 'e' or 'E' or 'n' or 'N' or 'a' or 'A' or 'h' or 'H', ..] && EditorsNote().IsMatch(line);

    /// <summary>The desk's line at the end: "(Reporting by …; Editing by …)".</summary>
    public static bool IsDeskLine(string line) => line.Length <= 500 && IsBracketed(line) && DeskLine().IsMatch(line);

    /// <summary>Asked before the expressions, which cost more: most lines are not.</summary>
    static bool IsBracketed(string line) => line is ['(' or '[', ..];

    [GeneratedRegex(@"^[(\[](?i:(?:additional )?reporting|writing|editing|compiled|produced|translated|reportage|rédigé|berichtet) (?:by|par|von)\b", RegexOptions.NonBacktracking)]
    private static partial Regex DeskLine();

    /// <summary>What is no kind of change, or is set otherwise: "BRIEF-", "(2nd LD) ", "1ER LEAD ", "AMP.- ".</summary>
    [GeneratedRegex(@"^BRIEF-|^\((?<more>(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD)|AMP(?:LIACIÓN)?)\) |^(?<more>\d(?:ER|ÈME|E|ST|ND|RD|TH) LEAD|AMP(?:LIACIÓN)?\.-) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slugged();

    [GeneratedRegex(@"^\p{Lu}{3,13}(?: ?\d{1,2})?(?:-\p{Lu}{3,12} ?\d{0,2})? ?[-:–—] ?", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[\s*#=–—-]*[(\[（]?(?:(?i:ends?|ends? here|more|more to come|more follows|mf|ende|fin|fine|fim|slut|koniec|konec|vége|son|конец|mehr folgt|folgt mehr|suite|à suivre|segue|sürecek|continúa|продолжение следует|bitti|selesai|انتهى|انتهای پیام|完|终|終|끝)|30)[)\]）]?[\s*#=–—.-]*$|^#{2,5}$", RegexOptions.NonBacktracking)]
    private static partial Regex End();

    [GeneratedRegex(@"^[(\[](?i:corrects|corrected|adds|updates|updated|refiles|recasts|removes|repeats|fixes|clarifies|rewrites|changes)\b.*[)\]]$", RegexOptions.NonBacktracking)]
    private static partial Regex ChangeNote();

    [GeneratedRegex(@"^[(\[*]?(?i:eds|editors|notes? to editors?|note to eds|editor['’]s note|attn|editors['’] note|attention editors|hinweis an die redaktion(?:en)?|achtung redaktion(?:en)?|note à la rédaction|nota a los editores|nota del editor) ?[:.–—]", RegexOptions.NonBacktracking)]
    private static partial Regex EditorsNote();
}
