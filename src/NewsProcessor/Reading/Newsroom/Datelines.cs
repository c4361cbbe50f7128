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
        var match = Dash().Match(paragraph[..Math.Min(paragraph.Length, Longest)]);
        if (!match.Success || match.Index == 0)
            return null;
        var head = paragraph[..match.Index].Trim();
        var rest = paragraph[(match.Index + match.Length)..].TrimStart();
        if (rest.Length < 20 || !char.IsLetter(head[0]))
            return null;
        return Parsed(head, paragraph[..(match.Index + match.Length)].Trim(), rest);
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
        return new(printed, place, agencies, day?.Raw, rest);
    }

    static bool IsPlace(string place) =>
        place.Length is >= 2 and <= LongestPlace && char.IsUpper(place[0]) && place.Count(c => c == ' ') <= 5
        && place.All(c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-' or '/' or '\'' or '’')
        && place.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]) || BylineWords.Particles.Contains(word))
        && (Furniture.Of(place).Whole is FurnitureKind.None);

    /// <summary>The place's own name is in capitals; what follows a comma need not be: "GENEVA, Switzerland". Letters to the editor open with "SIR".</summary>
    static bool IsCapitals(string place)
    {
        var town = place.Split(',')[0];
        return town.Count(char.IsLetter) >= 3 && town is not ("SIR" or "SIRS" or "MADAM") && town.All(c => !char.IsLower(c));
    }

    [GeneratedRegex(@" ?[–—] ?| -{1,2} | _ ", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    [GeneratedRegex(@"[(\[](?<sign>[^()\[\]]{2,40})[)\]]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    /// <summary>A short sign such as "dpo" or "OTS", or two with a stroke.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}{2,6}|\p{Ll}{2,4})(?:[/,] ?(?:\p{Lu}{2,6}|\p{Ll}{2,4}))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
