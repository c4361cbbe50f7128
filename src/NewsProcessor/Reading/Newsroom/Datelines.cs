using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Reads the dateline at the start of a story's first paragraph.</summary>
static partial class Datelines
{
    const int Longest = 90, LongestPlace = 45;

    /// <summary>The dateline, or null. A dash must end it; a place in capitals, a bracketed agency or sign, or a day with its year must make it one.</summary>
    public static PrintedDateline? Read(string paragraph)
    {
        if (EastAsianDatelines.Read(paragraph) is { } eastAsian)
            return eastAsian;
        var start = paragraph[..Math.Min(paragraph.Length, Longest)];
        var match = Dash().Match(start);
        if (!match.Success || match.Index == 0 || (match.Value == " = " && paragraph[match.Index - 1] != ')'))
            return Undashed(start, paragraph);
        var head = paragraph[..match.Index].Trim();
        var rest = paragraph[(match.Index + match.Length)..].TrimStart();
        if (rest.Length < 20 || !char.IsLetter(head[0]))
            return null;
        return Parsed(head, paragraph[..(match.Index + match.Length)].Trim(), rest);
    }

    /// <summary>Without a dash: "Bern (sda) Der …", "Oslo (NTB): …", "МОСКВА, 12 июня. /ТАСС/. …". The sign must be an agency's, or an agency's with its reporter.</summary>
    static PrintedDateline? Undashed(string start, string paragraph)
    {
        if (Signed().Match(start) is not { Success: true } match || paragraph.Length - match.Length < 20 || char.IsLower(paragraph[match.Length]) || Agencies.Named(match.Groups["head"].Value) is not null)
            return null;
        var sign = Correspondent().Match(match.Groups["sign"].Value);
        if (Agencies.Named(sign.Groups["agency"].Value) is not { } agency)
            return null;
        var reporter = sign.Groups["name"].Value;
        var head = Country().Replace(match.Groups["head"].Value, "");
        return Parsed($"{head.Trim(' ', ',', '.')} ({agency})", match.Value.Trim(), paragraph[match.Length..].TrimStart()) is not { } dateline ? null
            : dateline with { InfoSources = [agency], Reporters = PersonNames.IsFull(reporter) ? [reporter] : [] };
    }

    static PrintedDateline? Parsed(string head, string printed, string rest)
    {
        var agencies = new List<string>();
        var signed = false;
        if (Bracket().Match(head) is { Success: true } bracket)
        {
            agencies.AddRange(Agencies.Listed(bracket.Groups["sign"].Value));
            signed = agencies.Count > 0 || Sign().IsMatch(bracket.Groups["sign"].Value);
            head = head[..bracket.Index].Trim(' ', ',');
        }
        var day = NewsDates.Find(head, new DateHints { Year = 2000 });
        var place = (day is null ? head : head[..day.Index]).Trim(' ', ',', '/');
        // "BISMARCK, N.D." and "CHATHAM, Mass." keep the dot of the state.
        if (!place.Contains(','))
            place = place.TrimEnd('.');
        var whole = day is { Precision: >= Articles.DatePrecision.Day, Inferred: [] } && day.Index + day.Length >= head.Length - 1;
        if (!IsPlace(place) || !(signed || whole || IsCapitals(place)))
            return null;
        return agencies is ["Anadolu Ajansı"] && Reporter().Match(rest) is { Success: true } reporter && rest.Length - reporter.Length >= 20 && Furniture.Of(reporter.Groups["name"].Value).Whole is FurnitureKind.None
            ? new(printed, place, agencies, day?.Raw, rest[reporter.Length..].TrimStart()) { Reporters = [reporter.Groups["name"].Value] } : new(printed, place, agencies, day?.Raw, rest);
    }

    /// <summary>Anadolu's reporter behind the dateline: "ARTVİN (AA) - MERYEM BERG - …".</summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}{2,}(?: \p{Lu}{2,}){1,3}) ?[-–] ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reporter();

    /// <summary>"LONDON and NEW YORK".</summary>
    static readonly string[] _joining = ["and", "und", "et", "y"];

    static bool IsPlace(string place) =>
        place.Length is >= 2 and <= LongestPlace && char.IsUpper(place[0]) && place.Count(c => c == ' ') <= 5
        && place.All(c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-' or '/' or '\'' or '’')
        && place.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]) || BylineWords.Particles.Contains(word) || Array.IndexOf(_joining, word) >= 0)
        && (Furniture.Of(place).Whole is FurnitureKind.None);

    /// <summary>The place's own name is in capitals; what follows a comma need not be: "GENEVA, Switzerland". Letters to the editor open with "SIR".</summary>
    static bool IsCapitals(string place)
    {
        var town = place.Split(',')[0];
        return town.Count(char.IsLetter) >= 3 && town is not ("SIR" or "SIRS" or "MADAM") && town.Split(' ').All(word => !word.Any(char.IsLower) || Array.IndexOf(_joining, word) >= 0);
    }

    [GeneratedRegex(@"^(?<head>\p{Lu}[^()/:;!?\d]{1,45}(?: \([^()]{2,20}\))?(?:,? ?\d{1,2}\.? \p{L}{3,10}\.?|,? ?\p{L}{3,9}\.? \d{1,2})?) ?(?:\((?<sign>[^()]{2,50})\)[:.]? |/(?<sign>[^/]{2,50})/\.? )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();

    /// <summary>The place's country or state in brackets.</summary>
    [GeneratedRegex(@" \([^()]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Country();

    /// <summary>An agency, maybe with its reporter: "NTB-Marit Berg", "Корр. ТАСС Илья Берг".</summary>
    [GeneratedRegex(@"^(?:[Кк]орр\. )?(?<agency>[\p{L}.]+(?:-\p{Lu}{3,})?)(?:[- ](?<name>\p{Lu}.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Correspondent();

    [GeneratedRegex(@" ?[–—] ?| -{1,2} | _ | = ", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    [GeneratedRegex(@"[(\[](?<sign>[^()\[\]]{2,40})[)\]]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    /// <summary>A short sign such as "dpo" or "OTS", or two with a stroke.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}{2,6}|\p{Ll}{2,4})(?:[/,] ?(?:\p{Lu}{2,6}|\p{Ll}{2,4}))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
